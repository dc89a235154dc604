// SHA-256 against the examples of the standard and of other programs, and what a receipt depends on.
#include <doctest/doctest.h>

#include <algorithm>

#include "nianbao/digest.hpp"
#include "presentation/names.hpp"
#include "presentation/sha256_blocks.hpp"
#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

const std::string digest = sha256_hex("a report");

TextReport wrong() { return TextReport().says(1, "全年共收到政府信息公开申请163件。").only(6, "无。"); }

}  // namespace

TEST_CASE("sha256: the examples of FIPS 180-4") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("sha256: every length around the ends of a block") {
    // Of the digests of n times 'a', n from 0 to 199, one after the other: computed with Python’s hashlib.
    std::string all;
    for (std::size_t n = 0; n < 200; ++n) all += sha256_hex(std::string(n, 'a'));
    CHECK(sha256_hex(all) == "019f2b9f1af27a53a1f046da7e98af2c179f431e4b5bebb000e74040917a4123");
}

TEST_CASE("sha256: the portable code and the processor's instructions come to the same") {
    std::string bytes;
    for (int i = 0; i < 640; ++i) bytes += static_cast<char>(i * 37 + i / 7);
    const auto* blocks = reinterpret_cast<const unsigned char*>(bytes.data());
    sha256::State portable{1, 2, 3, 4, 5, 6, 7, 8}, fastest = portable;
    sha256::take_blocks(portable, blocks, 10);
    sha256::fastest_take_blocks()(fastest, blocks, 10);
    CHECK(portable == fastest);
    CHECK(portable != sha256::State{1, 2, 3, 4, 5, 6, 7, 8});
}

TEST_CASE("receipt: by its definition") {
    CheckResult result;
    result.verdict = Verdict::fail;
    result.configuration.rules = {{"period/late", std::nullopt}, {"cell/blank", Severity::error}};
    result.configuration.accepted = {{"bb", "二"}, {"aa", "旧"}, {"aa", "一"}};
    Finding first, second;
    first.key = "k2";
    first.rule = "arithmetic/row-total";
    first.expected = Number::whole(8);
    first.actual = Number::whole(9);
    second.key = "k1";
    second.rule = "cell/blank";
    second.severity = Severity::warning;
    second.accepted = "因为";
    result.findings = {first, second};
    const std::string lines = "nianbao/receipt@1\nsha256 " + digest + "\nengine " + std::string(engine_version) + "\ncatalogue " + catalogue_version() +
                              "\nrule cell/blank error\nrule period/late off\naccept aa 一\naccept bb 二\nverdict fail\n"
                              "finding k1 cell/blank warning accepted\nfinding k2 arithmetic/row-total error open =8/9\n";
    CHECK(receipt_of(result, digest) == sha256_hex(lines).substr(0, 16));
    std::reverse(result.findings.begin(), result.findings.end());
    std::reverse(result.configuration.rules.begin(), result.configuration.rules.end());
    CHECK(receipt_of(result, digest) == sha256_hex(lines).substr(0, 16));
}

TEST_CASE("receipt: another input, another setting or another finding gives another one") {
    const auto plain = wrong().check();
    const std::string receipt = receipt_of(*plain, digest);
    CHECK(receipt.size() == 16);
    CHECK(receipt == receipt_of(*wrong().check(), digest));
    CHECK(receipt != receipt_of(*plain, sha256_hex("another report")));
    CHECK(receipt != receipt_of(*wrong().check({{{"period/late", std::nullopt}}, {}}), digest));
    CHECK(receipt != receipt_of(*wrong().check({{}, {{plain->findings.front().key, "已说明"}}}), digest));
    CHECK(receipt != receipt_of(*TextReport().only(6, "无。").check(), digest));
}

TEST_CASE("receipt: there is none without a digest and of what was not readable") {
    CHECK(receipt_of(*wrong().check(), "").empty());
    CHECK(receipt_of(*check_text("x"), digest).empty());
}

TEST_CASE("catalogue version: by its definition") {
    std::string lines;
    for (const Rule* rule : rules()) lines += std::string(rule->info.id) + " " + std::string(name_of(rule->info.severity)) + "\n";
    CHECK(catalogue_version() == sha256_hex(lines).substr(0, 8));
}
