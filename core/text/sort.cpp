#include "text/sort.hpp"

#include <algorithm>

namespace nianbao::text {

std::vector<std::uint32_t> sorted_order(std::uint32_t n, const void* context, Before before) {
    std::vector<std::uint32_t> order(n), merged(n);
    for (std::uint32_t i = 0; i < n; ++i) order[i] = i;
    // Runs of doubling width are merged from below; of two that tie the left one goes first.
    for (std::uint64_t width = 1; width < n; width *= 2) {
        for (std::uint64_t begin = 0; begin < n; begin += 2 * width) {
            const std::uint64_t middle = std::min<std::uint64_t>(begin + width, n), end = std::min<std::uint64_t>(begin + 2 * width, n);
            std::uint64_t left = begin, right = middle;
            for (std::uint64_t at = begin; at < end; ++at) {
                const bool take_right = right < end && (left == middle || before(context, order[right], order[left]));
                merged[at] = take_right ? order[right++] : order[left++];
            }
        }
        order.swap(merged);
    }
    return order;
}

}  // namespace nianbao::text
