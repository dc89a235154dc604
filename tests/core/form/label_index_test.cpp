// The index of character pairs against a plain search through all patterns.
#include <doctest/doctest.h>

#include <set>
#include <utility>

#include "form/label_index.hpp"
#include "nianbao/form.hpp"

using namespace nianbao;

namespace {

using Places = std::set<std::pair<std::uint16_t, std::uint16_t>>;

const form::LabelIndex index;

Places listed(char32_t first, char32_t second) {
    Places places;
    for (const form::Occurrence at : index.occurrences_of(first, second)) places.insert({at.pattern, at.offset});
    return places;
}

Places searched(char32_t first, char32_t second) {
    Places places;
    const auto patterns = form::patterns();
    for (std::uint16_t p = 0; p < patterns.size(); ++p)
        for (std::uint16_t i = 0; i + 1u < patterns[p].letters.size(); ++i)
            if (patterns[p].letters[i] == first && patterns[p].letters[i + 1u] == second) places.insert({p, i});
    return places;
}

}  // namespace

TEST_CASE("every pair of neighbours of every label is found where it stands, and nowhere else") {
    std::set<std::pair<char32_t, char32_t>> pairs;
    for (const form::Pattern& pattern : form::patterns())
        for (std::size_t i = 0; i + 1 < pattern.letters.size(); ++i) pairs.insert({pattern.letters[i], pattern.letters[i + 1]});
    REQUIRE(pairs.size() > 100);
    for (const auto& [first, second] : pairs) CHECK(listed(first, second) == searched(first, second));
}

TEST_CASE("pairs that stand in no label are not found") {
    CHECK(listed(U'龘', U'龘').empty());
    CHECK(listed(U'开', U'公').empty());
    CHECK(listed(U'x', U'y').empty());
    CHECK(listed(0, 0).empty());
    CHECK(listed(0x10ffff, U'公').empty());
    CHECK(listed(U'公', 0x10ffff).empty());
}

TEST_CASE("labels are compared by letters and digits alone, and no two patterns are the same") {
    std::set<std::u32string_view> seen;
    for (const form::Pattern& pattern : form::patterns()) {
        CHECK(pattern.letters.size() >= 2);
        CHECK(seen.insert(pattern.letters).second);
        for (const char32_t c : pattern.letters) CHECK(((c >= 0x4e00 && c <= 0x9fff) || (c >= U'0' && c <= U'9')));
    }
    CHECK(seen.contains(U"一予以公开"));
    CHECK(seen.contains(U"3危及三安全一稳定"));
}
