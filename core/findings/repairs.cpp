#include "findings/repairs.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "text/flags.hpp"
#include "text/sort.hpp"

namespace nianbao {

namespace {

/// No cell holds a number beyond this (exclusive), in millionths.
constexpr std::int64_t cell_limit = 100'000'000'000 * Number::scale;

/// A change and the lines that it puts right by itself.
struct Cover {
    Change change;
    Lines lines;
};

/// Looks for sets of covers that take every line exactly once.
class CoverSearch {
public:
    CoverSearch(const Lines& lines, const std::vector<Cover>& covers) : lines_(lines), covers_(covers), taken_(lines.size(), false) {}

    /// The only set of this size; nothing where there is none, or `several` where there is another.
    std::optional<std::vector<Change>> only(std::size_t size) {
        search(size);
        return found_ == 1 ? std::optional(first_) : std::nullopt;
    }
    bool any() const { return found_ > 0; }

private:
    void search(std::size_t left) {
        const auto open = std::find(taken_.begin(), taken_.end(), false);
        if (open == taken_.end()) {
            if (left == 0 && found_++ == 0) first_ = chosen_;
            return;
        }
        if (left == 0) return;
        const std::size_t line = lines_[static_cast<std::size_t>(open - taken_.begin())];
        for (const Cover& cover : covers_) {
            if (found_ > 1) return;
            const auto is_free = [&](std::size_t one) { return !taken_[index_of(one)]; };
            if (std::find(cover.lines.begin(), cover.lines.end(), line) == cover.lines.end() ||
                !std::all_of(cover.lines.begin(), cover.lines.end(), is_free)) continue;
            for (std::size_t one : cover.lines) taken_[index_of(one)] = true;
            chosen_.push_back(cover.change);
            search(left - 1);
            chosen_.pop_back();
            for (std::size_t one : cover.lines) taken_[index_of(one)] = false;
        }
    }

    std::size_t index_of(std::size_t line) const {
        return static_cast<std::size_t>(std::lower_bound(lines_.begin(), lines_.end(), line) - lines_.begin());
    }

    const Lines& lines_;
    const std::vector<Cover>& covers_;
    text::Flags taken_;
    std::vector<Change> chosen_, first_;
    int found_ = 0;
};

}  // namespace

System::System(const TableReading& table) : table_(table), uses_(table.form->cell_count) {
    for (const form::Equation& equation : table.form->equations) {
        if (equation.relation != form::Relation::equal) continue;
        const EquationSums sums = evaluate(table, equation);
        lines_.push_back({&equation, sums.state, Exact(sums.left.millionths()) - sums.right.millionths(), {}});
        const auto use = [&](std::uint16_t cell, int sign) {
            uses_[cell].push_back({lines_.size() - 1, sign});
            lines_.back().cells.push_back(cell);
        };
        each_addend(table, equation.left, [&](std::uint16_t cell) { use(cell, 1); });
        // A blank total is itself what would be filled in.
        if (sums.state == EquationState::total_blank) use(equation.right.front(), -1);
        else each_addend(table, equation.right, [&](std::uint16_t cell) { use(cell, -1); });
    }
}

std::vector<Lines> System::components() const {
    std::vector<Lines> out;
    text::Flags taken(lines_.size(), false);
    for (std::size_t start = 0; start < lines_.size(); ++start) {
        if (lines_[start].state != EquationState::broken || taken[start]) continue;
        Lines component{start};
        taken[start] = true;
        for (std::size_t i = 0; i < component.size(); ++i)
            each_cell(component[i], [&](std::uint16_t cell) {
                for (const Use& use : uses_[cell])
                    if (lines_[use.line].state == EquationState::broken && !taken[use.line]) {
                        taken[use.line] = true;
                        component.push_back(use.line);
                    }
            });
        text::sort(component, std::less<>());
        out.push_back(std::move(component));
    }
    return out;
}

std::vector<Change> System::singles(const Lines& lines) const {
    std::vector<Change> out;
    each_cell(lines.front(), [&](std::uint16_t cell) {
        if (!covers(cell, cell, lines)) return;
        if (const auto change = single(cell, lines)) out.push_back(*change);
    });
    text::sort(out, [](const Change& a, const Change& b) { return a.cell < b.cell; });
    return out;
}

Pairs System::pairs(const Lines& lines) const {
    Pairs out;
    // Some cell of the first line must change, and some cell of the first line that this one leaves wrong.
    each_cell(lines.front(), [&](std::uint16_t first) {
        const auto left_over = std::find_if(lines.begin(), lines.end(), [&](std::size_t line) { return sign_in(first, line) == 0; });
        if (left_over != lines.end()) {
            each_cell(*left_over, [&](std::uint16_t second) { try_pair(first, second, lines, out); });
        } else {
            for (const Use& use : uses_[first])
                each_cell(use.line, [&](std::uint16_t second) { try_pair(first, second, lines, out); });
        }
    });
    text::sort(out.found, [](const Pair& a, const Pair& b) {
        return a.first.cell != b.first.cell ? a.first.cell < b.first.cell : a.second.cell < b.second.cell;
    });
    return out;
}

std::vector<Change> System::independent(const Lines& lines) const {
    constexpr std::size_t fewest = 3, most = 5;   // one and two are told by singles() and pairs()
    std::vector<Cover> covers;
    text::Flags seen(uses_.size(), false);
    for (std::size_t line : lines)
        each_cell(line, [&](std::uint16_t cell) {
            if (seen[cell]) return;
            seen[cell] = true;
            Lines own = lines_of(cell, lines);
            if (own.size() < 2) return;
            if (const auto change = single(cell, own)) covers.push_back({*change, std::move(own)});
        });
    for (std::size_t size = fewest; size <= most; ++size) {
        CoverSearch search(lines, covers);
        auto found = search.only(size);
        if (found) return *std::move(found);
        if (search.any()) break;
    }
    return {};
}

bool System::share_a_sum(std::uint16_t first, std::uint16_t second) const {
    const std::vector<Demand> demands = demands_of(first, second, {});
    return std::any_of(demands.begin(), demands.end(), [](const Demand& demand) { return demand.a != 0 && demand.b != 0; });
}

Lines System::lines_of(std::uint16_t cell, const Lines& lines) const {
    Lines out;
    for (std::size_t line : lines)
        if (sign_in(cell, line) != 0) out.push_back(line);
    return out;
}

int System::sign_in(std::uint16_t cell, std::size_t line) const {
    for (const Use& use : uses_[cell])
        if (use.line == line) return use.sign;
    return 0;
}

bool System::covers(std::uint16_t first, std::uint16_t second, const Lines& lines) const {
    return std::all_of(lines.begin(), lines.end(),
                       [&](std::size_t line) { return sign_in(first, line) != 0 || sign_in(second, line) != 0; });
}

/// What the equations around one or two cells ask of their changes. Equations that cannot be evaluated
/// ask nothing; one whose total is blank begins to ask when that total is filled in.
std::vector<System::Demand> System::demands_of(std::uint16_t first, std::optional<std::uint16_t> second, const Lines& lines) const {
    std::vector<Demand> out;
    const auto add = [&](std::size_t index) {
        const Line& line = lines_[index];
        if (line.state == EquationState::unread) return;
        if (line.state == EquationState::total_blank) {
            const std::uint16_t total = line.equation->right.front();
            if (total != first && (!second || total != *second)) return;
        }
        const bool wanted = line.state == EquationState::total_blank || std::find(lines.begin(), lines.end(), index) != lines.end();
        out.push_back({sign_in(first, index), second ? sign_in(*second, index) : 0, wanted ? -line.excess : Exact(0)});
    };
    for (const Use& use : uses_[first]) add(use.line);
    if (second)
        for (const Use& use : uses_[*second])
            if (sign_in(first, use.line) == 0) add(use.line);
    return out;
}

/// The change of one cell that puts all of `lines` right, which it stands in.
std::optional<Change> System::single(std::uint16_t cell, const Lines& lines) const {
    const std::vector<Demand> demands = demands_of(cell, std::nullopt, lines);
    const Exact delta = demands.front().amount * demands.front().a;
    const bool agree = std::all_of(demands.begin(), demands.end(),
                                   [&](const Demand& demand) { return demand.a * delta == demand.amount; });
    return agree ? changed(cell, delta) : std::nullopt;
}

/// The cell with `delta` more, if it can be changed and may hold that.
std::optional<Change> System::changed(std::uint16_t index, Exact delta) const {
    if (delta == 0 || !changeable(index)) return std::nullopt;
    const Exact value = value_of(index) + delta;
    if (value <= -cell_limit || value >= cell_limit) return std::nullopt;
    const form::Position at = form::position_of(*table_.form, index);
    const form::Column& column = table_.form->blocks[at.block].columns[at.column];
    const Number number = Number::millionths(static_cast<std::int64_t>(value));
    if ((!column.is_signed && number.is_negative()) || (!column.is_amount && !number.is_whole())) return std::nullopt;
    return Change{index, number};
}

void System::try_pair(std::uint16_t first, std::uint16_t second, const Lines& lines, Pairs& out) const {
    if (out.more || first == second || !covers(first, second, lines)) return;
    if (first > second) std::swap(first, second);
    const std::vector<Demand> demands = demands_of(first, second, lines);
    const auto solution = solve(demands);
    if (!solution) {
        out.more = may_share(first, second, demands);
        return;
    }
    const auto [x, y] = *solution;
    for (const Demand& demand : demands)
        if (demand.a * x + demand.b * y != demand.amount) return;
    const auto a = changed(first, x), b = changed(second, y);
    if (!a || !b) return;
    const Pair pair{*a, *b};
    if (std::find(out.found.begin(), out.found.end(), pair) != out.found.end()) return;
    if (out.found.size() == Pairs::most) out.more = true;
    else out.found.push_back(pair);
}

/// Where all demands are alike: one cell's change may be as large as the other leaves it.
bool System::may_share(std::uint16_t first, std::uint16_t second, const std::vector<Demand>& demands) const {
    const Demand& any = demands.front();
    const bool alike = std::all_of(demands.begin(), demands.end(), [&](const Demand& demand) {
        return demand.a != 0 && demand.b != 0 && demand.amount * any.a == any.amount * demand.a;
    });
    if (!alike || !changeable(first) || !changeable(second)) return false;
    return any.a != any.b || value_of(first) + value_of(second) + any.a * any.amount >= 0;
}

bool System::changeable(std::uint16_t cell) const {
    return table_.cells[cell].state == CellState::number || table_.cells[cell].state == CellState::blank;
}

System::Exact System::value_of(std::uint16_t cell) const {
    return table_.cells[cell].state == CellState::number ? table_.cells[cell].value.millionths() : 0;
}

/// By two demands that determine both changes; nothing where all of them are alike.
std::optional<System::Solution> System::solve(const std::vector<Demand>& demands) {
    for (std::size_t i = 0; i < demands.size(); ++i)
        for (std::size_t j = i + 1; j < demands.size(); ++j) {
            const Demand &p = demands[i], &q = demands[j];
            // The coefficients are -1, 0 and 1. A fraction is cut off here and fails when put in.
            if (const int determinant = p.a * q.b - p.b * q.a; determinant != 0)
                return Solution{(p.amount * q.b - q.amount * p.b) / determinant, (q.amount * p.a - p.amount * q.a) / determinant};
        }
    return std::nullopt;
}

}  // namespace nianbao
