#include "report/inference.hpp"
#include "text/flags.hpp"
#include "text/sort.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

/// One way to lay a row's values into its cells: a value's index, or blank_cell.
using Layout = std::vector<std::int32_t>;

struct OpenRow {
    std::size_t row;
    std::vector<Layout> layouts;
    Layout common;            // what all solutions agree on; unread_cell where they differ
};

class ColumnSolver {
public:
    ColumnSolver(const form::Table& table, const std::vector<Value>& values, const Placement& placement, std::vector<PlacedRow>& rows)
        : table_(table), values_(values), slots_(placement.rows), rows_(rows), numbers_(numbers_of(table, values, placement, rows)) {}

    void run() {
        for (std::size_t r = 0; r < rows_.size(); ++r)
            if (rows_[r].state == RowState::open) add(r);
        if (open_.empty()) return;
        // Rows with few layouts first: they narrow the others down.
        text::sort(open_, [](const OpenRow& a, const OpenRow& b) { return a.layouts.size() < b.layouts.size(); });
        search(0);
        const bool solved = solutions_ > 0 && nodes_ <= node_limit;
        for (OpenRow& row : open_) {
            // Without a full search only what every layout of the row alone shares is certain.
            if (!solved) {
                row.common.clear();
                for (const Layout& layout : row.layouts) merge(row.common, layout);
            }
            settle(row, solutions_ > 0 || nodes_ > node_limit);
        }
    }

private:
    static constexpr std::size_t node_limit = 3'000;
    static constexpr std::size_t most_layouts = 7'000;

    void add(std::size_t r) {
        const auto is_number = [&](std::int32_t v) { return values_[static_cast<std::size_t>(v)].content.state == CellState::number; };
        if (rows_[r].values.empty() || !std::all_of(rows_[r].values.begin(), rows_[r].values.end(), is_number)) return;
        // Zeros satisfy the equations wherever they stand.
        const auto is_zero = [&](std::int32_t v) { return values_[static_cast<std::size_t>(v)].content.value.is_zero(); };
        if (std::all_of(rows_[r].values.begin(), rows_[r].values.end(), is_zero)) return;
        OpenRow row{r, {}, {}};
        Layout layout(slots_[r].cells, blank_cell);
        enumerate(row, layout, 0, 0);
        if (row.layouts.empty() || row.layouts.size() > most_layouts) return;
        open_.push_back(std::move(row));
    }

    void enumerate(OpenRow& row, Layout& layout, std::size_t value, std::size_t cell) {
        const std::vector<std::int32_t>& values = rows_[row.row].values;
        if (row.layouts.size() > most_layouts) return;
        if (value == values.size()) {
            if (holds_along(row.row, layout)) row.layouts.push_back(layout);
            return;
        }
        for (std::size_t c = cell; c + (values.size() - value) <= layout.size(); ++c) {
            layout[c] = values[value];
            enumerate(row, layout, value + 1, c + 1);
            layout[c] = blank_cell;
        }
    }

    Number number_at(const Layout& layout, std::size_t c) const {
        return layout[c] < 0 ? Number() : values_[static_cast<std::size_t>(layout[c])].content.value;
    }

    /// The equations inside the row hold, and no sum is blank beside its addends.
    bool holds_along(std::size_t r, const Layout& layout) const {
        const std::uint16_t first = slots_[r].first_cell;
        const auto inside = [&](std::uint16_t cell) { return cell >= first && cell < first + slots_[r].cells; };
        bool any = false;
        for (const form::Equation& equation : table_.equations) {
            if (!equation.each_row || equation.relation != form::Relation::equal || equation.right.size() != 1 || !inside(equation.right[0])) continue;
            any = true;
            const auto has_value = [&](std::uint16_t cell) { return layout[static_cast<std::size_t>(cell - first)] >= 0; };
            if (!has_value(equation.right[0]) && std::any_of(equation.left.begin(), equation.left.end(), has_value)) return false;
            if (!form::evaluate(equation, [&](std::uint16_t cell) { return std::optional(number_at(layout, cell - first)); }).may_hold()) return false;
        }
        return any;
    }

    void put(std::size_t r, const Layout& layout) {
        for (std::size_t c = 0; c < layout.size(); ++c) numbers_[slots_[r].first_cell + c] = number_at(layout, c);
    }
    void take(std::size_t r) {
        for (std::size_t c = 0; c < slots_[r].cells; ++c) numbers_[slots_[r].first_cell + c].reset();
    }

    /// False where an equation across rows fails, or can no longer hold because counts only add.
    bool possible() const {
        for (const form::Equation& equation : table_.equations) {
            if (equation.each_row || equation.relation != form::Relation::equal) continue;
            if (!sides_of(equation, numbers_).may_hold_for_counts()) return false;
        }
        return true;
    }

    void search(std::size_t next) {
        if (++nodes_ > node_limit) return;
        if (next == open_.size()) {
            ++solutions_;
            for (OpenRow& row : open_) merge(row.common, row.layouts[chosen_[&row - open_.data()]]);
            return;
        }
        if (chosen_.size() < open_.size()) chosen_.resize(open_.size());
        OpenRow& row = open_[next];
        for (std::size_t k = 0; k < row.layouts.size() && nodes_ <= node_limit; ++k) {
            chosen_[next] = k;
            put(row.row, row.layouts[k]);
            if (possible()) search(next + 1);
        }
        take(row.row);
    }

    static void merge(Layout& common, const Layout& layout) {
        if (common.empty()) {
            common = layout;
            return;
        }
        for (std::size_t c = 0; c < layout.size(); ++c)
            if (common[c] != layout[c]) common[c] = unread_cell;
    }

    void settle(const OpenRow& row, bool consistent) {
        if (!consistent || row.common.empty()) return;
        if (std::all_of(row.common.begin(), row.common.end(), [](std::int32_t v) { return v == unread_cell; })) return;
        rows_[row.row].state = RowState::placed;
        rows_[row.row].inferred = true;
        rows_[row.row].values = row.common;
    }

    const form::Table& table_;
    const std::vector<Value>& values_;
    const std::vector<SlotRow>& slots_;
    std::vector<PlacedRow>& rows_;
    Numbers numbers_;
    std::vector<OpenRow> open_;
    std::vector<std::size_t> chosen_;
    std::size_t nodes_ = 0, solutions_ = 0;
};

}  // namespace

Numbers numbers_of(const form::Table& table, const std::vector<Value>& values, const Placement& placement, const std::vector<PlacedRow>& rows) {
    Numbers numbers(table.cell_count);
    text::Flags blank(table.cell_count, false);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const SlotRow& slots = placement.rows[r];
        for (std::uint16_t c = 0; c < slots.cells; ++c) {
            std::optional<Number>& number = numbers[slots.first_cell + c];
            if (rows[r].state == RowState::empty && slots.labelled) number = Number();
            if (rows[r].state != RowState::placed) continue;
            const std::int32_t v = rows[r].values[c];
            blank[slots.first_cell + c] = v == blank_cell || (v >= 0 && values[static_cast<std::size_t>(v)].content.state == CellState::blank);
            if (v == blank_cell) number = Number();
            else if (v >= 0 && values[static_cast<std::size_t>(v)].content.state != CellState::not_number &&
                     values[static_cast<std::size_t>(v)].content.state != CellState::unread)
                number = values[static_cast<std::size_t>(v)].content.value;
        }
    }
    // A total left blank beside numbers of its own is not 0.
    for (const form::Equation& equation : table.equations) {
        if (equation.relation != form::Relation::equal || equation.right.size() != 1 || !blank[equation.right[0]]) continue;
        const auto counts = [&](std::uint16_t cell) { return numbers[cell] && !numbers[cell]->is_zero(); };
        if (std::any_of(equation.left.begin(), equation.left.end(), counts)) numbers[equation.right[0]].reset();
    }
    return numbers;
}

void infer_columns(const form::Table& table, const std::vector<Value>& values, const Placement& placement, std::vector<PlacedRow>& rows) {
    ColumnSolver(table, values, placement, rows).run();
}

}  // namespace nianbao::reading
