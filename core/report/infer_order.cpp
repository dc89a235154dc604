#include "report/inference.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

/// Cuts the table's values, in the order of the text, into bands of rows. A band is a single row, or
/// several rows whose first columns come before the others, as extractors give that read by columns.
class Tiler {
public:
    Tiler(const form::Table& table, const std::vector<Value>& values, const Placement& placement, std::vector<PlacedRow>& rows)
        : table_(table), values_(values), slots_(placement.rows), placement_(placement), rows_(rows) {}

    void run() {
        if (table_.rows_side_by_side || table_.blocks.size() != 1) return;
        width_ = slots_.front().cells;
        for (std::size_t r = 0; r < rows_.size(); ++r)
            if (slots_[r].labelled) labelled_.push_back(r);
        // Rows that the layout places are fixed; the stretches between them are cut anew, each with its values.
        std::uint32_t next = 0;
        for (std::size_t from = 0; from < labelled_.size();) {
            if (is_fixed(from)) {
                next = static_cast<std::uint32_t>(*std::max_element(row(from).values.begin(), row(from).values.end())) + 1;
                ++from;
                continue;
            }
            std::size_t to = from;
            while (to < labelled_.size() && !is_fixed(to)) ++to;
            const auto stop = to == labelled_.size() ? values_.size()
                : static_cast<std::size_t>(*std::min_element(row(to).values.begin(), row(to).values.end()));
            solve(from, to, next, stop);
            from = to;
        }
    }

private:
    static constexpr std::size_t step_limit = 60'000;

    PlacedRow& row(std::size_t r) { return rows_[labelled_[r]]; }
    bool is_fixed(std::size_t r) {
        return row(r).state == RowState::placed && std::all_of(row(r).values.begin(), row(r).values.end(), [](std::int32_t v) { return v >= 0; });
    }

    void solve(std::size_t from, std::size_t to, std::size_t first, std::size_t stop) {
        if (stop < first || stop - first != (to - from) * width_ || to - from < 2) return;
        for (std::size_t v = first; v < stop; ++v)
            if (values_[v].content.state != CellState::number) return;
        from_ = from;
        to_ = to;
        steps_ = 0;
        ambiguous_ = false;
        solution_.clear();
        grid_.assign(labelled_.size() * width_, 0);
        bands(from, first);
        if (!solution_.empty() && !ambiguous_) settle();
    }

    std::size_t& at(std::size_t row, std::size_t column) { return grid_[row * width_ + column]; }
    Number number(std::size_t row, std::size_t column) { return values_[at(row, column)].content.value; }

    /// The row's own equations hold.
    bool fits(std::size_t row) {
        ++steps_;
        const SlotRow& slots = slots_[labelled_[row]];
        for (const form::Equation& equation : table_.equations) {
            if (!equation.each_row || equation.line != slots.row || equation.relation != form::Relation::equal) continue;
            if (!form::evaluate(equation, [&](std::uint16_t cell) { return std::optional(number(row, cell - slots.first_cell)); }).may_hold()) return false;
        }
        return true;
    }

    bool spent() const { return steps_ > step_limit || ambiguous_; }

    /// Rows from `row` on, values from `next` on.
    void bands(std::size_t row, std::size_t next) {
        if (spent()) return;
        if (row == to_) {
            finish();
            return;
        }
        for (std::size_t c = 0; c < width_; ++c) at(row, c) = next + c;
        if (fits(row)) bands(row + 1, next + width_);
        for (std::size_t height = 2; row + height <= to_ && !spent(); ++height) {
            groups(row, height, 0, next);
            for (std::size_t left = 1; left < width_ && !spent(); ++left)
                for (const bool by_columns : {false, true}) {
                    if (left == 1 && by_columns) continue;
                    fill(row, height, 0, left, next, by_columns);
                    rest(row, row + height, left, next + height * left);
                }
        }
    }

    /// A band whose columns come in groups, each row by row: any cutting of the columns from `from` on.
    void groups(std::size_t row, std::size_t height, std::size_t from, std::size_t next) {
        if (spent()) return;
        if (from == width_) {
            if (all_fit(row, row + height)) bands(row + height, next);
            return;
        }
        for (std::size_t to = from + 1; to <= width_; ++to) {
            if (from == 0 && to == width_) continue;   // row by row: no band at all
            fill(row, height, from, to, next, false);
            groups(row, height, to, next + height * (to - from));
        }
    }

    void fill(std::size_t row, std::size_t height, std::size_t from, std::size_t to, std::size_t next, bool by_columns) {
        const std::size_t columns = to - from;
        for (std::size_t r = 0; r < height; ++r)
            for (std::size_t c = 0; c < columns; ++c)
                at(row + r, from + c) = next + (by_columns ? c * height + r : r * columns + c);
    }

    bool all_fit(std::size_t row, std::size_t end) {
        for (; row < end; ++row)
            if (!fits(row)) return false;
        return true;
    }

    /// The columns from `from` on of the rows [row, end), whose left columns are filled.
    void rest(std::size_t row, std::size_t end, std::size_t from, std::size_t next) {
        if (spent()) return;
        if (row == end) {
            bands(end, next);
            return;
        }
        const std::size_t columns = width_ - from;
        for (std::size_t height = 1; row + height <= end && !spent(); ++height) {
            fill(row, height, from, width_, next, false);
            if (all_fit(row, row + height)) rest(row + height, end, from, next + height * columns);
            if (height == 1) continue;
            fill(row, height, from, width_, next, true);
            if (all_fit(row, row + height)) rest(row + height, end, from, next + height * columns);
            // The totals' column apart from the others.
            if (columns < 3) continue;
            for (const bool by_columns : {false, true}) {
                fill(row, height, from, width_ - 1, next, by_columns);
                fill(row, height, width_ - 1, width_, next + height * (columns - 1), false);
                if (all_fit(row, row + height)) rest(row + height, end, from, next + height * columns);
            }
        }
    }

    /// A cutting of the whole stretch: kept where it violates no equation across rows that can be evaluated.
    void finish() {
        Numbers numbers = numbers_of(table_, values_, placement_, rows_);
        for (std::size_t r = from_; r < to_; ++r)
            for (std::size_t c = 0; c < width_; ++c) numbers[slots_[labelled_[r]].first_cell + c] = number(r, c);
        for (const form::Equation& equation : table_.equations)
            if (!sides_of(equation, numbers).may_hold()) return;
        if (solution_.empty()) {
            solution_ = grid_;
            return;
        }
        for (std::size_t i = from_ * width_; i < to_ * width_; ++i)
            if (values_[grid_[i]].content.value != values_[solution_[i]].content.value) ambiguous_ = true;
    }

    /// Whether the number beside the row's label is not its first: the text has that row in another order.
    bool is_turned(std::size_t r) const {
        const auto first = solution_.begin() + static_cast<std::ptrdiff_t>(r * width_), last = first + static_cast<std::ptrdiff_t>(width_);
        const std::int32_t beside = slots_[labelled_[r]].beside;
        return beside >= 0 && std::find(first + 1, last, static_cast<std::size_t>(beside)) != last;
    }

    void settle() {
        for (std::size_t r = from_; r < to_; ++r) {
            if (is_turned(r)) continue;
            row(r).state = RowState::placed;
            row(r).inferred = true;
            row(r).values.clear();
            for (std::size_t c = 0; c < width_; ++c) row(r).values.push_back(static_cast<std::int32_t>(solution_[r * width_ + c]));
        }
    }

    const form::Table& table_;
    const std::vector<Value>& values_;
    const std::vector<SlotRow>& slots_;
    const Placement& placement_;
    std::vector<PlacedRow>& rows_;
    std::vector<std::size_t> labelled_;
    std::size_t width_ = 0, from_ = 0, to_ = 0;
    std::vector<std::size_t> grid_, solution_;
    std::size_t steps_ = 0;
    bool ambiguous_ = false;
};

}  // namespace

void infer_order(const form::Table& table, const std::vector<Value>& values, const Placement& placement, std::vector<PlacedRow>& rows) {
    Tiler(table, values, placement, rows).run();
}

}  // namespace nianbao::reading
