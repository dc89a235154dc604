#include "rollup/row_slips.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "rules/cells_of_years.hpp"

namespace nianbao {
namespace {

bool is_total_row(const form::Table& table, std::uint16_t block, std::uint16_t row) {
    const std::uint16_t first = table.blocks[block].cell(row, 0);
    return std::any_of(table.equations.begin(), table.equations.end(), [&](const form::Equation& equation) {
        return !equation.each_row && equation.relation == form::Relation::equal && equation.right.size() == 1 && equation.right.front() == first;
    });
}

class Search {
public:
    Search(const Rollup& rollup, const std::vector<SummedCell>& cells) : rollup_(rollup), table_(cells.front().ref.table), form_(*rollup.superior->report.tables[table_].form) {
        for (std::uint16_t b = 0; b < form_.blocks.size(); ++b)
            for (std::uint16_t r = 0; r < form_.blocks[b].rows.size(); ++r)
                if (!is_total_row(form_, b, r)) rows_.push_back({b, r});
        differences_.resize(rows_.size());
        for (const SummedCell& cell : cells) {
            const form::Position at = form::position_of(form_, cell.ref.cell);
            const auto row = std::find(rows_.begin(), rows_.end(), Place{at.block, at.row});
            if (row == rows_.end() || cell.is_total || cell.difference().is_zero()) continue;
            differences_[static_cast<std::size_t>(row - rows_.begin())].push_back({at.column, cell.difference()});
        }
    }

    std::vector<Explanation> run() const {
        std::vector<Explanation> found;
        std::vector<std::size_t> changed;
        for (std::size_t i = 0; i < differences_.size(); ++i)
            if (!differences_[i].empty()) changed.push_back(i);
        if (changed.empty() || changed.size() > 2 || (changed.size() == 2 && changed[1] != changed[0] + 1)) return found;
        for (const Facts* one : rollup_.counted) {
            const auto add = [&](Slip slip, std::size_t row) { found.push_back({Suspect{slip, one, nullptr, {table_, form_.blocks[rows_[row].block].cell(rows_[row].row, 0)}}}); };
            if (changed.size() == 2) {
                const Line &above = differences_[changed[0]], &below = differences_[changed[1]];
                const Line first = line(*one, changed[0]), second = line(*one, changed[1]);
                if (!first.empty() && below == first && above == negative(first)) add(Slip::row_below, changed[0]);
                if (!second.empty() && above == second && below == negative(second)) add(Slip::row_above, changed[1]);
                continue;
            }
            const std::size_t row = changed.front();
            const Line own = line(*one, row);
            if (own.empty()) continue;
            if (differences_[row] == negative(own)) add(Slip::one_row, row);
            else if (differences_[row] == own) add(Slip::row_twice, row);
            else if (differences_[row] == shifted(own, 1)) add(Slip::column_right, row);
            else if (differences_[row] == shifted(own, -1)) add(Slip::column_left, row);
        }
        return found;
    }

private:
    struct Place {
        std::uint16_t block, row;
        friend bool operator==(Place, Place) = default;
    };
    struct Value {
        std::uint16_t column;
        Number number;
        friend bool operator==(const Value&, const Value&) = default;
    };
    /// What is not 0 of a row, in the order of the columns, without its total.
    using Line = std::vector<Value>;

    Line line(const Facts& facts, std::size_t row) const {
        const form::Block& block = form_.blocks[rows_[row].block];
        Line line;
        for (std::uint16_t c = 0; c < block.columns.size(); ++c) {
            const std::uint16_t cell = block.cell(rows_[row].row, c);
            const auto same = is_total(cell) ? std::nullopt : same_cell(rollup_.superior->report, {table_, cell}, facts.report);
            const auto value = same ? figure(facts.report, *same) : std::nullopt;
            if (value && !value->is_zero()) line.push_back({c, *value});
        }
        return line;
    }

    bool is_total(std::uint16_t cell) const {
        return std::any_of(form_.equations.begin(), form_.equations.end(), [&](const form::Equation& equation) {
            return equation.relation == form::Relation::equal && equation.right.size() == 1 && equation.right.front() == cell;
        });
    }

    static Line negative(Line line) {
        for (Value& value : line) value.number = Number() - value.number;
        return line;
    }

    /// What a row adds when it is put so many columns aside, less what it adds in its place.
    static Line shifted(const Line& line, int by) {
        std::map<int, Number> sums;
        for (const Value& value : line) {
            sums[value.column + by] += value.number;
            sums[value.column] = sums[value.column] - value.number;
        }
        Line moved;
        for (const auto& [column, number] : sums)
            if (!number.is_zero()) moved.push_back({static_cast<std::uint16_t>(column), number});
        return moved;
    }

    const Rollup& rollup_;
    std::uint8_t table_;
    const form::Table& form_;
    std::vector<Place> rows_;
    std::vector<Line> differences_;
};

}  // namespace

std::vector<Explanation> row_slips(const Rollup& rollup, const std::vector<SummedCell>& cells) { return Search(rollup, cells).run(); }

}  // namespace nianbao
