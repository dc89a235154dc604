#include "report/pieces.hpp"

namespace nianbao::reading {

std::optional<Path> by_pieces(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Clue>& clues) {
    if (!table.rows_side_by_side || clues.size() != table.cell_count) return std::nullopt;
    const std::vector<std::vector<const form::Equation*>> sums = sums_of_rows(table, rows);
    if (sums.empty() || sums.front().empty()) return std::nullopt;
    const std::size_t count = rows.size(), addends = sums.front().front()->left.size();
    std::vector<std::size_t> begins;
    for (std::size_t v = 0; v < clues.size(); ++v)
        if (v == 0 || clues[v].opens) begins.push_back(v);
    if (begins.size() != count + 1 || addends == count) return std::nullopt;
    Path path;
    path.values.fill(-1);
    std::size_t row = 0;
    bool totals = false;
    for (std::size_t k = 0; k < begins.size(); ++k) {
        const std::size_t size = (k + 1 < begins.size() ? begins[k + 1] : clues.size()) - begins[k];
        if (size == count && !totals) {
            totals = true;
            for (std::size_t r = 0; r < count; ++r) path.values[sums[r].front()->right[0]] = static_cast<std::int16_t>(begins[k] + r);
        } else if (size == addends && row < count) {
            for (std::size_t c = 0; c < addends; ++c) path.values[sums[row].front()->left[c]] = static_cast<std::int16_t>(begins[k] + c);
            ++row;
        } else {
            return std::nullopt;
        }
    }
    return path;
}

}  // namespace nianbao::reading
