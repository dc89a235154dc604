#include "findings/localise.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "findings/repairs.hpp"
#include "text/sort.hpp"

namespace nianbao {

namespace {

/// Failing equations connected by common cells, and the single changes that explain all of them.
struct Component {
    Lines lines;
    std::vector<Change> single;
};

/// Two components that only a pair of cells, one in each, puts right together.
struct Joint {
    std::size_t one, other;
    Pairs pairs;
    bool touches(std::size_t component) const { return one == component || other == component; }
};

Lines merged(const Lines& a, const Lines& b) {
    Lines out(a);
    out.insert(out.end(), b.begin(), b.end());
    text::sort(out, std::less<>());
    return out;
}

class Localiser {
public:
    explicit Localiser(const TableReading& table) : system_(table) {
        for (Lines& lines : system_.components()) {
            std::vector<Change> single = system_.singles(lines);
            components_.push_back({std::move(lines), std::move(single)});
        }
        for (std::size_t i = 0; i < components_.size(); ++i)
            for (std::size_t j = i + 1; j < components_.size(); ++j) {
                if (!components_[i].single.empty() || !components_[j].single.empty()) continue;
                Joint joint{i, j, system_.pairs(merged(components_[i].lines, components_[j].lines))};
                if (joint.pairs.any()) joints_.push_back(std::move(joint));
            }
    }

    std::vector<Fault> faults() {
        for (std::size_t i = 0; i < components_.size(); ++i) {
            const Component& component = components_[i];
            const auto joint = std::find_if(joints_.begin(), joints_.end(), [&](const Joint& one) { return one.touches(i); });
            if (!component.single.empty())
                add(component.lines, component.single.size() == 1 ? FaultKind::one_cell : FaultKind::one_of_several).changes = component.single;
            else if (joint == joints_.end())
                explain(component.lines, system_.pairs(component.lines));
            else if (count_joints(joint->one) > 1 || count_joints(joint->other) > 1)
                add(component.lines, FaultKind::open);
            else if (joint->one == i)
                explain(merged(component.lines, components_[joint->other].lines), joint->pairs);
        }
        text::sort(faults_, [](const Fault& a, const Fault& b) { return a.equations.front() < b.equations.front(); });
        return std::move(faults_);
    }

private:
    std::ptrdiff_t count_joints(std::size_t component) const {
        return std::count_if(joints_.begin(), joints_.end(), [&](const Joint& joint) { return joint.touches(component); });
    }

    Fault& add(const Lines& lines, FaultKind kind) {
        Fault& fault = faults_.emplace_back(Fault{kind, {}});
        for (std::size_t line : lines) fault.equations.push_back(system_.equation(line));
        return fault;
    }

    void add_apart(const Lines& lines, const std::vector<Change>& changes) {
        for (const Change& change : changes) add(system_.lines_of(change.cell, lines), FaultKind::one_cell).changes = {change};
    }

    /// Equations that no single change puts right.
    void explain(const Lines& lines, const Pairs& pairs) {
        if (pairs.unique()) {
            const auto& [first, second] = pairs.found.front();
            if (system_.share_a_sum(first.cell, second.cell)) add(lines, FaultKind::two_cells).changes = {first, second};
            else add_apart(lines, {first, second});
        } else if (pairs.any()) {
            if (pairs.more) add(lines, FaultKind::open);
            else add(lines, FaultKind::one_of_pairs).pairs = pairs.found;
        } else if (const std::vector<Change> changes = system_.independent(lines); !changes.empty()) {
            add_apart(lines, changes);
        } else {
            add(lines, FaultKind::open);
        }
    }

    const System system_;
    std::vector<Component> components_;
    std::vector<Joint> joints_;
    std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> localise(const TableReading& table) { return Localiser(table).faults(); }

}  // namespace nianbao
