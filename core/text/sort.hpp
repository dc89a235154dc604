// Stable sorting with one piece of code for all types: what the standard library makes anew for each comparison
// would be a tenth of what a page has to load.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace nianbao::text {

/// Whether item a comes before item b.
using Before = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);

/// The order in which n items stand once sorted; items that tie keep their order.
std::vector<std::uint32_t> sorted_order(std::uint32_t n, const void* context, Before before);

template <class Item, class Less>
void sort(std::vector<Item>& items, Less less) {
    struct Context {
        const std::vector<Item>& items;
        Less& less;
    };
    const Context context{items, less};
    const std::vector<std::uint32_t> order = sorted_order(static_cast<std::uint32_t>(items.size()), &context, [](const void* given, std::uint32_t a, std::uint32_t b) {
        const Context& own = *static_cast<const Context*>(given);
        return static_cast<bool>(own.less(own.items[a], own.items[b]));
    });
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const std::uint32_t index : order) sorted.push_back(std::move(items[index]));
    items = std::move(sorted);
}

}  // namespace nianbao::text
