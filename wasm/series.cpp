// The module that compares reports with each other: facts in, results out. It comes with the first comparison.
#include <emscripten.h>

#include <algorithm>

#include "facts/facts.hpp"
#include "presentation/several_json.hpp"
#include "strings.hpp"

namespace {

using namespace nianbao;

wasm::Answer comparison;

Language language_of(std::uint32_t options) { return (options & 1) != 0 ? Language::en : Language::zh; }

}  // namespace

extern "C" {

/// Given: facts of any number of reports. Answers: a line of JSON for each agency.
EMSCRIPTEN_KEEPALIVE const wasm::Bytes* series(const wasm::Bytes* given, std::uint32_t options) {
    std::string lines;
    const std::vector<Facts> facts = read_facts(given[0].view());
    for (const SeriesResult& result : check_series(facts)) lines += to_json(result, language_of(options)) + '\n';
    return comparison.of(std::move(lines));
}

/// Given: facts, the superior's first; names of all subordinates, one a line, or nothing. Answers: JSON.
EMSCRIPTEN_KEEPALIVE const wasm::Bytes* rollup(const wasm::Bytes* given, std::uint32_t options) {
    const std::vector<Facts> facts = read_facts(given[0].view());
    std::vector<std::string> list;
    for (std::string_view names = given[1].view(); !names.empty();) {
        const std::string_view name = names.substr(0, names.find('\n'));
        names.remove_prefix(std::min(names.size(), name.size() + 1));
        if (!name.empty()) list.emplace_back(name);
    }
    return comparison.of(to_json(check_rollup(facts, list), language_of(options)));
}

EMSCRIPTEN_KEEPALIVE void drop_comparison() { comparison.drop(); }
}
