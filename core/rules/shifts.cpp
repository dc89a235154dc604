#include "rules/shifts.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>

#include "rules/equations.hpp"
#include "rules/words.hpp"
#include "text/sort.hpp"

namespace nianbao {

namespace {

using Equations = std::vector<const form::Equation*>;

/// Cells that the form prints on one line, and what they would hold.
struct Move {
    std::uint16_t row;   ///< index in the block
    std::uint16_t first_cell;
    std::vector<Number> values;
};

bool holds_any(std::span<const std::uint16_t> cells, std::uint16_t first, std::size_t count) {
    return std::any_of(cells.begin(), cells.end(), [&](std::uint16_t cell) { return cell >= first && cell < first + count; });
}

class ShiftSearch {
public:
    ShiftSearch(const Report& report, std::uint8_t index)
        : report_(report), index_(index), form_(*report.tables[index].form), trial_(report.tables[index]) {
        for (const form::Equation& equation : form_.equations)
            if (equation.relation == form::Relation::equal && evaluate(trial_, equation).state == EquationState::broken) broken_.push_back(&equation);
    }

    std::optional<Shift> only() {
        if (broken_.size() < 2) return std::nullopt;
        for (std::uint16_t b = 0; b < form_.blocks.size(); ++b) {
            for (const Direction direction : {Direction::left, Direction::right}) along_rows(b, direction);
            if (found_.empty())
                for (const Direction direction : {Direction::left, Direction::right}) several_rows(b, direction);
            if (found_.empty()) between_rows(b);
        }
        return found_.size() == 1 ? std::optional(std::move(found_.front())) : std::nullopt;
    }

private:
    /// How many cells and lines the form prints of a block: rows that stand side by side are one line.
    std::size_t length_of_line(const form::Block& block) const { return block.columns.size() * (form_.rows_side_by_side ? block.rows.size() : 1); }
    std::size_t lines_of(const form::Block& block) const { return form_.rows_side_by_side ? 1 : block.rows.size(); }

    const form::Equation* row_sum(std::uint16_t cell) const {
        for (const form::Equation& equation : form_.equations)
            if (equation.each_row && equation.relation == form::Relation::equal && (holds_any(equation.left, cell, 1) || holds_any(equation.right, cell, 1)))
                return &equation;
        return nullptr;
    }

    std::optional<Number> value_at(std::uint16_t cell) const {
        const Cell& read = report_.tables[index_].cells[cell];
        if (read.state == CellState::blank) return Number();
        return read.state == CellState::number ? std::optional(read.value) : std::nullopt;
    }

    std::vector<Number> values_of(std::uint16_t first, std::size_t count) const {
        std::vector<Number> values;
        for (std::size_t c = 0; c < count; ++c) {
            const auto value = value_at(static_cast<std::uint16_t>(first + c));
            if (!value) return {};
            values.push_back(*value);
        }
        return values;
    }

    /// The numbers of a line moved back. The cell that becomes free takes what its row's sum asks; what leaves the line at
    /// the other end must be nothing, or that very number.
    std::optional<Move> moved_back(const form::Block& block, std::size_t line, Direction direction) const {
        const std::size_t length = length_of_line(block);
        const auto first = static_cast<std::uint16_t>(block.first_cell + line * length);
        std::vector<Number> values = values_of(first, length);
        if (values.empty() || std::all_of(values.begin(), values.end(), [](Number value) { return value.is_zero(); })) return std::nullopt;
        Number leaves;
        std::size_t vacant = 0;
        if (direction == Direction::left) {
            leaves = values.back();
            values.insert(values.begin(), Number());
            values.pop_back();
        } else {
            leaves = values.front();
            values.erase(values.begin());
            values.push_back(Number());
            vacant = length - 1;
        }
        const auto vacant_cell = static_cast<std::uint16_t>(first + vacant);
        const form::Equation* sum = row_sum(vacant_cell);
        if (sum == nullptr) return std::nullopt;
        Number wanted;
        for (std::uint16_t cell : sum->right) wanted += values[cell - first];
        for (std::uint16_t cell : sum->left) wanted = wanted - values[cell - first];
        if (holds_any(sum->right, vacant_cell, 1)) wanted = Number() - wanted;
        if (wanted.is_negative() || (!leaves.is_zero() && leaves != wanted)) return std::nullopt;
        values[vacant] = wanted;
        return Move{static_cast<std::uint16_t>(line), first, std::move(values)};
    }

    bool has_failing_row_sum(const form::Block& block, std::size_t line) const {
        const std::size_t length = length_of_line(block);
        const auto first = static_cast<std::uint16_t>(block.first_cell + line * length);
        return std::any_of(form_.equations.begin(), form_.equations.end(), [&](const form::Equation& equation) {
            return equation.each_row && equation.relation == form::Relation::equal && holds_any(equation.left, first, length) &&
                   evaluate(report_.tables[index_], equation).state != EquationState::holds;
        });
    }

    void along_rows(std::uint16_t b, Direction direction) {
        const form::Block& block = form_.blocks[b];
        for (std::size_t line = 0; line < lines_of(block); ++line)
            if (has_failing_row_sum(block, line))
                if (const auto move = moved_back(block, line, direction)) attempt(b, direction, {*move}, 2);
    }

    /// All rows whose sum fails, where only together they explain the columns.
    void several_rows(std::uint16_t b, Direction direction) {
        const form::Block& block = form_.blocks[b];
        std::vector<Move> moves;
        for (std::size_t line = 0; line < lines_of(block); ++line)
            if (has_failing_row_sum(block, line))
                if (auto move = moved_back(block, line, direction)) moves.push_back(std::move(*move));
        if (moves.size() > 1) attempt(b, direction, moves, 2);
    }

    /// The numbers of one row on the empty row below or above it.
    void between_rows(std::uint16_t b) {
        const form::Block& block = form_.blocks[b];
        const std::size_t length = block.columns.size();
        if (form_.rows_side_by_side) return;
        for (std::uint16_t row = 0; row + 1u < block.rows.size(); ++row) {
            const std::uint16_t first = block.cell(row, 0), second = block.cell(row + 1u, 0);
            std::vector<Number> upper = values_of(first, length), lower = values_of(second, length);
            constexpr auto is_empty = [](const std::vector<Number>& values) { return std::all_of(values.begin(), values.end(), [](Number value) { return value.is_zero(); }); };
            if (upper.empty() || lower.empty() || is_empty(upper) == is_empty(lower)) continue;
            const bool is_lower = is_empty(upper);
            std::vector<Move> moves{{row, first, std::move(lower)}, {static_cast<std::uint16_t>(row + 1), second, std::move(upper)}};
            if (!is_lower) std::swap(moves[0], moves[1]);
            // Two columns alone may as well be two cells.
            attempt(b, is_lower ? Direction::lower : Direction::higher, moves, 3);
        }
    }

    /// Keeps the shift if every sum of the moved cells holds afterwards, and `fewest` columns or groups failed before.
    void attempt(std::uint16_t b, Direction direction, const std::vector<Move>& moves, std::size_t fewest) {
        Shift shift{direction, {}, {}, {}};
        const std::vector<Cell>& cells = report_.tables[index_].cells;
        for (const Move& move : moves)
            for (std::size_t c = 0; c < move.values.size(); ++c) {
                const auto cell = static_cast<std::uint16_t>(move.first_cell + c);
                if (*value_at(cell) != move.values[c] || (cells[cell].state == CellState::blank && !move.values[c].is_zero()))
                    shift.fixes.push_back({{index_, cell}, move.values[c]});
                trial_.cells[cell].state = CellState::number;
                trial_.cells[cell].value = move.values[c];
            }
        const auto touches = [&](const form::Equation& equation) {
            return std::any_of(moves.begin(), moves.end(), [&](const Move& move) {
                return holds_any(equation.left, move.first_cell, move.values.size()) || holds_any(equation.right, move.first_cell, move.values.size());
            });
        };
        const bool holds = std::none_of(form_.equations.begin(), form_.equations.end(), [&](const form::Equation& equation) {
            return equation.relation == form::Relation::equal && touches(equation) && evaluate(trial_, equation).state == EquationState::broken;
        });
        for (const Move& move : moves)
            for (std::size_t c = 0; c < move.values.size(); ++c) trial_.cells[move.first_cell + c] = cells[move.first_cell + c];
        if (!holds) return;
        std::vector<std::uint16_t> lines;
        for (const form::Equation* equation : broken_) {
            if (!touches(*equation)) continue;
            shift.equations.push_back(equation);
            if (equation->each_row == form_.rows_side_by_side && std::find(lines.begin(), lines.end(), equation->line) == lines.end()) lines.push_back(equation->line);
        }
        if (lines.size() < fewest) return;
        const std::size_t named = direction == Direction::left || direction == Direction::right ? moves.size() : 1;
        for (std::size_t m = 0; m < named; ++m) shift.rows.push_back({index_, form_.blocks[b].cell(moves[m].row, 0)});
        text::sort(shift.fixes, [](const Fix& one, const Fix& other) { return one.cell.cell < other.cell.cell; });
        found_.push_back(std::move(shift));
    }

    const Report& report_;
    std::uint8_t index_;
    const form::Table& form_;
    TableReading trial_;
    Equations broken_;
    std::vector<Shift> found_;
};

}  // namespace

std::vector<Shift> find_shifts(const Report& report) {
    std::vector<Shift> shifts;
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        if (!report.tables[index].found) continue;
        if (auto shift = ShiftSearch(report, index).only()) shifts.push_back(std::move(*shift));
    }
    return shifts;
}

Message rows_after(const Report& report, const Shift& shift) {
    const std::uint8_t index = shift.rows.front().table;
    const form::Table& form = *report.tables[index].form;
    Message out;
    for (std::size_t f = 0; f < shift.fixes.size();) {
        const form::Position at = form::position_of(form, shift.fixes[f].cell.cell);
        const form::Block& block = form.blocks[at.block];
        const Message name = row_name(form, at.block, at.row);
        std::string values;
        for (std::size_t c = 0; c < block.columns.size(); ++c) {
            const std::uint16_t cell = block.cell(at.row, c);
            const bool changes = f < shift.fixes.size() && shift.fixes[f].cell.cell == cell;
            const Cell& now = report.tables[index].cells[cell];
            values += concat({c == 0 ? "" : "、", changes ? shift.fixes[f].value.to_string() : now.state == CellState::blank ? "0" : now.value.to_string()});
            f += changes;
        }
        if (!out.zh.empty()) out.zh += "；", out.en += "; ";
        out.zh += name.zh + values;
        out.en += concat({name.en, " ", values});
    }
    return out;
}

}  // namespace nianbao
