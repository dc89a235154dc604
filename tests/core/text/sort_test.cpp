#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include "text/sort.hpp"

using namespace nianbao;

TEST_CASE("sort: as the standard library's stable sort, for every length") {
    std::mt19937 random(7);
    for (std::size_t length = 0; length < 70; ++length) {
        std::vector<std::pair<int, std::size_t>> items;
        for (std::size_t i = 0; i < length; ++i) items.push_back({static_cast<int>(random() % 7), i});
        std::vector<std::pair<int, std::size_t>> expected = items;
        const auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };
        std::stable_sort(expected.begin(), expected.end(), by_first);
        text::sort(items, by_first);
        CHECK(items == expected);
    }
}
