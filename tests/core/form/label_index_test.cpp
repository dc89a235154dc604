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
    if (!index.may_stand_in_label(first) || !index.may_stand_in_label(second)) return places;
    for (std::uint16_t o = index.first_occurrence(first, second); o != 0; o = index[o].next) places.insert({index[o].pattern, index[o].offset});
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

TEST_CASE("the places of a pair follow each other by pattern and offset, with what stands before the pair") {
    const auto patterns = form::patterns();
    const std::u32string_view whole = patterns[0].letters;
    for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
        CHECK(index.may_stand_in_label(whole[i]));
        std::pair<int, int> last{-1, -1};
        for (std::uint16_t o = index.first_occurrence(whole[i], whole[i + 1]); o != 0; o = index[o].next) {
            const form::Occurrence& at = index[o];
            CHECK(std::pair<int, int>{at.pattern, at.offset} > last);
            last = {at.pattern, at.offset};
            CHECK(at.before == (at.offset == 0 ? U'\0' : patterns[at.pattern].letters[at.offset - 1u]));
            bool opens = false;
            for (std::uint16_t later = o; later != 0; later = index[later].next) opens = opens || index[later].offset == 0;
            CHECK(at.may_open == opens);
        }
    }
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
