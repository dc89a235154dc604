// The native engine for the suites and benchmarks that compare it with the WebAssembly one.
//
//   nianbao_json [--text|--document] [--detail] [--lang zh|en] FILE…
//                                                           one line of JSON for each file; --text: as pasted
//                                                           text, --document: as a reader sends it
//                [--sha256 HEX]                     of the file that a document came from; of text by itself
//                [--rule ID=SEVERITY|off] [--accept KEY=REASON]  … with these settings
//   nianbao_json --bench ROUNDS FILE…                       a line of JSON for each file with the median nanoseconds
//                                                           of a check and of one ICU NFKC pass over its text,
//                                                           and the most memory so far, in bytes
//   nianbao_json --facts …                                  each line with the facts of its report
//   nianbao_json --series FILE | --rollup FILE              what the facts of the file come to, compared
//   nianbao_json --forms | --rules zh|en | --catalogue
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "nianbao/check.hpp"
#include "nianbao/digest.hpp"
#include "presentation/json.hpp"
#include "presentation/names.hpp"
#include "presentation/several_json.hpp"

namespace {

bool read_file(const char* path, std::string& bytes) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return false;
    bytes.assign(std::istreambuf_iterator<char>(stream), {});
    return true;
}

template <class Work>
long long median_nanoseconds(int rounds, Work work) {
    using clock = std::chrono::steady_clock;
    std::vector<long long> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = clock::now();
        work();
        times.push_back(std::chrono::duration_cast<std::chrono::nanoseconds>(clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void fold_once(const std::string& bytes) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    std::string folded;
    icu::StringByteSink<std::string> sink(&folded, static_cast<int32_t>(bytes.size()));
    icu::Edits edits;
    nfkc->normalizeUTF8(0, icu::StringPiece(bytes.data(), static_cast<int32_t>(bytes.size())), sink, &edits, error);
    if (U_FAILURE(error)) std::abort();
}

/// The most memory of this process so far, in bytes. (The kernel's figure for a process would count its parent's.)
long peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::strtol(line.c_str() + 6, nullptr, 10) * 1024;
    return 0;
}

void bench(const char* path, const std::string& bytes, int rounds) {
    nianbao::JsonOptions options;
    options.file = path;
    std::string sha256;
    std::size_t length = 0;
    const long long check = median_nanoseconds(rounds, [&] {
        options.sha256 = sha256 = nianbao::sha256_hex(bytes);
        length = nianbao::to_json(*nianbao::check_bytes(bytes), options).size();
    });
    const long long nfkc = median_nanoseconds(rounds, [&] { fold_once(bytes); });
    std::printf("{\"bytes\":%zu,\"json\":%zu,\"check\":%lld,\"nfkc\":%lld,\"peak\":%ld}\n", bytes.size(), length, check,
                nfkc, peak_memory());
}

}  // namespace

int main(int argc, char** argv) {
    nianbao::JsonOptions options;
    options.format = "text";
    nianbao::Configuration configuration;
    bool as_text = false, as_document = false;
    std::string given_sha256;
    int rounds = 0;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const bool has_next = i + 1 < argc;
        const auto language = [&] {
            return std::string_view(argv[++i]) == "en" ? nianbao::Language::en : nianbao::Language::zh;
        };
        const auto setting = [&] {
            const std::string_view next = argv[++i];
            const std::size_t equals = std::min(next.find('='), next.size() - 1);
            return std::pair{std::string(next.substr(0, equals)), std::string(next.substr(equals + 1))};
        };
        if (argument == "--rule" && has_next) {
            auto [rule, severity] = setting();
            configuration.rules.push_back({std::move(rule), nianbao::severity_named(severity)});
        } else if (argument == "--accept" && has_next) {
            auto [key, reason] = setting();
            configuration.accepted.push_back({std::move(key), std::move(reason)});
        } else if (argument == "--sha256" && has_next) given_sha256 = argv[++i];
        else if (argument == "--text") as_text = true;
        else if (argument == "--document") as_document = true;
        else if (argument == "--detail") options.detail = true;
        else if (argument == "--facts") options.facts = true;
        else if ((argument == "--series" || argument == "--rollup") && has_next) {
            std::string lines;
            if (!read_file(argv[++i], lines)) return 1;
            const std::vector<nianbao::Facts> facts = nianbao::read_facts(lines);
            if (argument == "--rollup") std::puts(nianbao::to_json(nianbao::check_rollup(facts, {}), options.language).c_str());
            else for (const nianbao::SeriesResult& result : nianbao::check_series(facts)) std::puts(nianbao::to_json(result, options.language).c_str());
        }
        else if (argument == "--lang" && has_next) options.language = language();
        else if (argument == "--bench" && has_next) rounds = std::atoi(argv[++i]);
        else if (argument == "--forms") std::puts(nianbao::forms_json().c_str());
        else if (argument == "--catalogue") std::puts(nianbao::catalogue_json().c_str());
        else if (argument == "--rules") std::puts(nianbao::rules_json().c_str());
        else {
            std::string bytes;
            if (!read_file(argv[i], bytes)) {
                std::fprintf(stderr, "cannot read %s\n", argv[i]);
                return 1;
            }
            if (rounds > 0) {
                bench(argv[i], bytes, rounds);
                continue;
            }
            const std::string_view name = argument.substr(argument.find_last_of('/') + 1);
            options.file = name;
            const std::string sha256 = given_sha256.empty() && !as_document ? nianbao::sha256_hex(bytes) : given_sha256;
            options.sha256 = sha256;
            const auto result = as_document ? nianbao::check_document(bytes, configuration) : as_text ? nianbao::check_text(bytes, configuration) : nianbao::check_bytes(bytes, configuration);
            std::puts(nianbao::to_json(*result, options).c_str());
        }
    }
}
