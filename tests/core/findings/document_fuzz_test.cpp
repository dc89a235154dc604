// Documents whose bytes are altered at random: whatever comes in, a sound result comes out. Meant for the sanitizers.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "nianbao/check.hpp"
#include "support/wire_builder.hpp"

using namespace nianbao;
using test::WireBuilder;

namespace {

/// A grid and two pages with a drawn table that goes on from one to the other.
std::string document() {
    WireBuilder builder;
    builder.paragraph("某县2023年政府信息公开工作年度报告").paragraph("一、总体情况").grid(2, 3).cell(0, 0, 2, 1, "行政复议").cell(0, 1, 1, 2, "总计")
        .cell(1, 1, 1, 1, "1").cell(1, 2, 1, 1, "");
    for (int page = 0; page < 2; ++page) {
        builder.page(60000, 80000).run(1000, 500, 9000, 900, "三、收到和处理政府信息公开申请情况");
        for (std::int32_t y = 1000; y <= 9000; y += 2000) builder.rule(1000, y, 13000, y);
        for (std::int32_t x = 1000; x <= 13000; x += 4000) builder.rule(x, 1000, x, 9000);
        for (std::int32_t r = 0; r < 4; ++r) {
            builder.run(1200, 1500 + r * 2000, 4000, 2500 + r * 2000, r % 2 == 0 ? "（一）予以公开" : "2.重复申请");
            builder.run(6000, 1500 + r * 2000, 7000, 2500 + r * 2000, "12").run(10000, 1500 + r * 2000, 11000, 2500 + r * 2000, "3");
        }
    }
    return builder.note(1).bytes();
}

void check_sound(const CheckResult& result) {
    CHECK((result.verdict == Verdict::unreadable) == (result.problem.code != ProblemCode::none));
    std::uint32_t end = 0;
    for (const SourcePlace& place : result.places) {
        CHECK(place.span.start >= end);
        CHECK(place.span.end > place.span.start);
        end = place.span.end;
    }
    CHECK(end <= result.text.size());
    for (const Finding& finding : result.findings)
        for (const Span span : finding.spans) CHECK(span.end <= result.text.size());
}

}  // namespace

TEST_CASE("a document altered at random never breaks the check") {
    const std::string whole = document();
    check_sound(*check_document(whole));
    std::mt19937 random(20231);
    std::size_t read = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = whole;
        for (unsigned changes = random() % 4 + 1; changes > 0; --changes) {
            const std::size_t at = 8 + random() % (bytes.size() - 8);
            bytes[at] = static_cast<char>(random());
        }
        if (round % 7 == 0) bytes.resize(random() % bytes.size());
        const auto result = check_document(bytes);
        check_sound(*result);
        read += result->problem.code != ProblemCode::damaged;
    }
    CHECK(read > 500);   // the alterations reach beyond the bytes' own layout
}
