#include "findings/localise.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "rules/equations.hpp"
#include "text/sort.hpp"

namespace nianbao {

namespace {

/// Differences of sums, and products of a few of them, must not overflow.
using Exact = __int128;

/// No cell holds a number beyond this (exclusive), in millionths.
constexpr std::int64_t cell_limit = 100'000'000'000 * Number::scale;

/// One equation of the table as it stands: how much its left side exceeds its right.
struct Line {
    const form::Equation* equation;
    EquationState state;
    Exact excess;
};

/// How a cell takes part in an equation.
struct Use {
    std::size_t line;
    int sign;   ///< +1 on the left, -1 on the right
};

/// What a repair by two cells demands: a * first + b * second = amount.
struct Demand {
    int a, b;
    Exact amount;
};

/// Failing equations connected by common cells; at first alone, then perhaps explained with others.
struct Component {
    std::vector<std::size_t> lines;
    std::vector<Change> single;
};

struct Pair {
    Change first, second;
    friend bool operator==(const Pair&, const Pair&) = default;
};

/// The pairs found so far; beyond the second nothing matters any more.
struct Pairs {
    std::vector<Pair> found;
    bool unbounded = false;   ///< some pair could share the change between its cells at will
    bool any() const { return unbounded || !found.empty(); }
    bool unique() const { return !unbounded && found.size() == 1; }
};

class System {
public:
    explicit System(const TableReading& table) : table_(table), uses_(table.form->cell_count) {
        for (const form::Equation& equation : table.form->equations) {
            if (equation.relation != form::Relation::equal) continue;
            const EquationSums sums = evaluate(table, equation);
            for (std::uint16_t cell : equation.left) uses_[cell].push_back({lines_.size(), 1});
            for (std::uint16_t cell : equation.right) uses_[cell].push_back({lines_.size(), -1});
            lines_.push_back({&equation, sums.state, Exact(sums.left.millionths()) - sums.right.millionths()});
        }
    }

    const form::Equation* equation(std::size_t line) const { return lines_[line].equation; }

    std::vector<Component> components() const {
        std::vector<Component> out;
        std::vector<bool> taken(lines_.size(), false);
        for (std::size_t start = 0; start < lines_.size(); ++start) {
            if (lines_[start].state != EquationState::broken || taken[start]) continue;
            Component component{{start}, {}};
            taken[start] = true;
            for (std::size_t i = 0; i < component.lines.size(); ++i)
                each_cell(component.lines[i], [&](std::uint16_t cell) {
                    for (const Use& use : uses_[cell])
                        if (lines_[use.line].state == EquationState::broken && !taken[use.line]) {
                            taken[use.line] = true;
                            component.lines.push_back(use.line);
                        }
                });
            text::sort(component.lines, std::less<>());
            out.push_back(std::move(component));
        }
        return out;
    }

    /// Every single change that puts all of `lines` right.
    std::vector<Change> singles(const std::vector<std::size_t>& lines) const {
        std::vector<Change> out;
        each_cell(lines.front(), [&](std::uint16_t cell) {
            if (!covers(cell, cell, lines)) return;
            const std::vector<Demand> demands = demands_of(cell, std::nullopt, lines);
            const Exact delta = demands.front().amount * demands.front().a;
            const bool agree = std::all_of(demands.begin(), demands.end(),
                                           [&](const Demand& demand) { return demand.a * delta == demand.amount; });
            if (const auto change = agree ? changed(cell, delta) : std::nullopt) out.push_back(*change);
        });
        text::sort(out, [](const Change& a, const Change& b) { return a.cell < b.cell; });
        return out;
    }

    /// The pairs of changes, both needed, that put all of `lines` right.
    Pairs pairs(const std::vector<std::size_t>& lines) const {
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
        return out;
    }

private:
    template <class Visit>
    void each_cell(std::size_t line, Visit visit) const {
        for (std::uint16_t cell : lines_[line].equation->left) visit(cell);
        for (std::uint16_t cell : lines_[line].equation->right) visit(cell);
    }

    int sign_in(std::uint16_t cell, std::size_t line) const {
        for (const Use& use : uses_[cell])
            if (use.line == line) return use.sign;
        return 0;
    }

    bool covers(std::uint16_t first, std::uint16_t second, const std::vector<std::size_t>& lines) const {
        return std::all_of(lines.begin(), lines.end(),
                           [&](std::size_t line) { return sign_in(first, line) != 0 || sign_in(second, line) != 0; });
    }

    /// What the equations around one or two cells ask of their changes. Equations that cannot be evaluated
    /// ask nothing; one whose total is blank begins to ask when that total is filled in.
    std::vector<Demand> demands_of(std::uint16_t first, std::optional<std::uint16_t> second,
                                   const std::vector<std::size_t>& lines) const {
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

    /// The cell with `delta` more, if it can be changed and may hold that.
    std::optional<Change> changed(std::uint16_t index, Exact delta) const {
        if (delta == 0 || !changeable(index)) return std::nullopt;
        const Exact value = value_of(index) + delta;
        if (value <= -cell_limit || value >= cell_limit) return std::nullopt;
        const form::Position at = form::position_of(*table_.form, index);
        const form::Column& column = table_.form->blocks[at.block].columns[at.column];
        const Number number = Number::millionths(static_cast<std::int64_t>(value));
        if ((!column.is_signed && number.is_negative()) || (!column.is_amount && !number.is_whole())) return std::nullopt;
        return Change{index, number};
    }

    void try_pair(std::uint16_t first, std::uint16_t second, const std::vector<std::size_t>& lines, Pairs& out) const {
        if (out.unbounded || out.found.size() > 1 || first == second || !covers(first, second, lines)) return;
        if (first > second) std::swap(first, second);
        const std::vector<Demand> demands = demands_of(first, second, lines);
        const auto solution = solve(demands);
        if (!solution) {
            out.unbounded = may_share(first, second, demands);
            return;
        }
        const auto [x, y] = *solution;
        for (const Demand& demand : demands)
            if (demand.a * x + demand.b * y != demand.amount) return;
        const auto a = changed(first, x), b = changed(second, y);
        if (!a || !b) return;
        const Pair pair{*a, *b};
        if (std::find(out.found.begin(), out.found.end(), pair) == out.found.end()) out.found.push_back(pair);
    }

    /// Where all demands are alike: one cell's change may be as large as the other leaves it.
    bool may_share(std::uint16_t first, std::uint16_t second, const std::vector<Demand>& demands) const {
        const Demand& any = demands.front();
        const bool alike = std::all_of(demands.begin(), demands.end(), [&](const Demand& demand) {
            return demand.a != 0 && demand.b != 0 && demand.amount * any.a == any.amount * demand.a;
        });
        if (!alike || !changeable(first) || !changeable(second)) return false;
        return any.a != any.b || value_of(first) + value_of(second) + any.a * any.amount >= 0;
    }

    bool changeable(std::uint16_t cell) const {
        return table_.cells[cell].state == CellState::number || table_.cells[cell].state == CellState::blank;
    }

    Exact value_of(std::uint16_t cell) const {
        return table_.cells[cell].state == CellState::number ? table_.cells[cell].value.millionths() : 0;
    }

    struct Solution {
        Exact x, y;
    };

    /// By two demands that determine both changes; nothing where all of them are alike.
    static std::optional<Solution> solve(const std::vector<Demand>& demands) {
        for (std::size_t i = 0; i < demands.size(); ++i)
            for (std::size_t j = i + 1; j < demands.size(); ++j) {
                const Demand &p = demands[i], &q = demands[j];
                // The coefficients are -1, 0 and 1. A fraction is cut off here and fails when put in.
                if (const int determinant = p.a * q.b - p.b * q.a; determinant != 0)
                    return Solution{(p.amount * q.b - q.amount * p.b) / determinant, (q.amount * p.a - p.amount * q.a) / determinant};
            }
        return std::nullopt;
    }

    const TableReading& table_;
    std::vector<Line> lines_;
    std::vector<std::vector<Use>> uses_;   ///< by cell
};

/// Two components that only a pair of cells, one in each, puts right together.
struct Joint {
    std::size_t one, other;
    Pairs pairs;
};

std::vector<std::size_t> merged(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    std::vector<std::size_t> out(a);
    out.insert(out.end(), b.begin(), b.end());
    text::sort(out, std::less<>());
    return out;
}

Fault fault_of(const System& system, const std::vector<std::size_t>& lines, FaultKind kind, std::vector<Change> changes) {
    Fault fault{kind, {}, std::move(changes), false};
    for (std::size_t line : lines) fault.equations.push_back(system.equation(line));
    return fault;
}

}  // namespace

std::vector<Fault> localise(const TableReading& table) {
    const System system(table);
    std::vector<Component> components = system.components();
    std::vector<std::size_t> unexplained;
    for (std::size_t i = 0; i < components.size(); ++i) {
        components[i].single = system.singles(components[i].lines);
        if (components[i].single.empty()) unexplained.push_back(i);
    }
    std::vector<Joint> joints;
    for (std::size_t i = 0; i < unexplained.size(); ++i)
        for (std::size_t j = i + 1; j < unexplained.size(); ++j) {
            Joint joint{unexplained[i], unexplained[j], {}};
            joint.pairs = system.pairs(merged(components[joint.one].lines, components[joint.other].lines));
            if (joint.pairs.any()) joints.push_back(std::move(joint));
        }
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < components.size(); ++i) {
        const Component& component = components[i];
        if (!component.single.empty()) {
            faults.push_back(fault_of(system, component.lines, component.single.size() == 1 ? FaultKind::one_cell : FaultKind::one_of_several,
                                      component.single));
            continue;
        }
        const auto touches = [](std::size_t index) { return [index](const Joint& joint) { return joint.one == index || joint.other == index; }; };
        const auto joint = std::find_if(joints.begin(), joints.end(), touches(i));
        if (joint == joints.end()) {
            const Pairs pairs = system.pairs(component.lines);
            faults.push_back(pairs.unique() ? fault_of(system, component.lines, FaultKind::two_cells, {pairs.found[0].first, pairs.found[0].second})
                                            : fault_of(system, component.lines, FaultKind::open, {}));
        } else if (joint->pairs.unique() && std::count_if(joints.begin(), joints.end(), touches(joint->one)) == 1 &&
                   std::count_if(joints.begin(), joints.end(), touches(joint->other)) == 1) {
            const Pair& pair = joint->pairs.found[0];
            if (joint->one == i)
                faults.push_back(fault_of(system, merged(component.lines, components[joint->other].lines), FaultKind::two_cells,
                                          {pair.first, pair.second}));
        } else {
            faults.push_back(fault_of(system, component.lines, FaultKind::open, {}));
        }
    }
    return faults;
}

}  // namespace nianbao
