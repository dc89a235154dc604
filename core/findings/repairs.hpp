// The equations of a table as a linear system: which changes of cells would put broken ones right. Exact integer
// arithmetic; a change counts if afterwards it breaks no equation that can be evaluated. A cell that was not read as a
// number or a blank cannot be changed. The form's bounds (at most) take no part.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "findings/localise.hpp"
#include "rules/equations.hpp"

namespace nianbao {

/// Equations by their index in a System, ascending.
using Lines = std::vector<std::size_t>;

/// Pairs of changes that would do, each in the order of the form.
struct Pairs {
    std::vector<Pair> found;   ///< at most `most` of them
    bool more = false;         ///< there are further ones, or one that could share the change between its cells at will
    static constexpr std::size_t most = 6;
    bool any() const { return more || !found.empty(); }
    bool unique() const { return !more && found.size() == 1; }
};

class System {
public:
    explicit System(const TableReading& table);

    const form::Equation* equation(std::size_t line) const { return lines_[line].equation; }

    /// The broken equations, those that are connected by common cells together.
    std::vector<Lines> components() const;

    /// Every single change that puts all of `lines` right.
    std::vector<Change> singles(const Lines& lines) const;

    /// The pairs of changes, both needed, that put all of `lines` right.
    Pairs pairs(const Lines& lines) const;

    /// Three changes or more that put all of `lines` right, each for itself some of them and two at least; empty where
    /// there are none, or several sets as small as the smallest.
    std::vector<Change> independent(const Lines& lines) const;

    /// Whether two cells stand in one sum that can be evaluated: then neither can be put right without the other.
    bool share_a_sum(std::uint16_t first, std::uint16_t second) const;

    /// Those of `lines` that a cell stands in.
    Lines lines_of(std::uint16_t cell, const Lines& lines) const;

private:
    /// Differences of sums, and products of a few of them, must not overflow.
    using Exact = __int128;

    /// One equation of the table as it stands: how much its left side exceeds its right.
    struct Line {
        const form::Equation* equation;
        EquationState state;
        Exact excess;
        std::vector<std::uint16_t> cells;   ///< whose numbers it adds up, on either side
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
    struct Solution {
        Exact x, y;
    };

    template <class Visit>
    void each_cell(std::size_t line, Visit visit) const {
        for (std::uint16_t cell : lines_[line].cells) visit(cell);
    }
    int sign_in(std::uint16_t cell, std::size_t line) const;
    bool covers(std::uint16_t first, std::uint16_t second, const Lines& lines) const;
    std::vector<Demand> demands_of(std::uint16_t first, std::optional<std::uint16_t> second, const Lines& lines) const;
    std::optional<Change> single(std::uint16_t cell, const Lines& lines) const;
    std::optional<Change> changed(std::uint16_t index, Exact delta) const;
    void try_pair(std::uint16_t first, std::uint16_t second, const Lines& lines, Pairs& out) const;
    bool may_share(std::uint16_t first, std::uint16_t second, const std::vector<Demand>& demands) const;
    bool changeable(std::uint16_t cell) const;
    Exact value_of(std::uint16_t cell) const;
    static std::optional<Solution> solve(const std::vector<Demand>& demands);

    const TableReading& table_;
    std::vector<Line> lines_;
    std::vector<std::vector<Use>> uses_;   ///< by cell
};

}  // namespace nianbao
