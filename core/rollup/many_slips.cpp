#include "rollup/many_slips.hpp"

#include <algorithm>
#include <utility>

namespace nianbao {
namespace {

/// Of four that tie, one more than are told.
constexpr std::size_t most_ties = 6;
constexpr std::size_t most_for_four = 1000;

/// Arithmetic modulo a prime decides which cells are independent; whether a solution holds is tried with the numbers themselves.
constexpr std::uint64_t prime = 2'147'483'629;

std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
    std::uint64_t result = 1;
    for (; exponent > 0; exponent >>= 1, base = base * base % prime)
        if (exponent & 1u) result = result * base % prime;
    return result;
}

std::uint64_t residue(Number value) {
    const std::int64_t rest = value.millionths() % static_cast<std::int64_t>(prime);
    return static_cast<std::uint64_t>(rest < 0 ? rest + static_cast<std::int64_t>(prime) : rest);
}

bool holds(const std::vector<Values>& reports, const Shares& shares, const Values& wanted) {
    for (std::size_t cell = 0; cell < wanted.size(); ++cell) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < reports.size(); ++i) sum += shares[i] * reports[i][cell].millionths();
        if (sum != wanted[cell].millionths()) return false;
    }
    return true;
}

/// A row for each cell: the reports' numbers, and the wanted one behind them.
using Equations = std::vector<std::vector<std::uint64_t>>;

/// Brings the equations into steps; whether every report has one of its own.
bool eliminate(Equations& rows, std::size_t reports) {
    for (std::size_t pivot = 0; pivot < reports; ++pivot) {
        const auto found = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(pivot), rows.end(), [&](const auto& row) { return row[pivot] != 0; });
        if (found == rows.end()) return false;
        std::swap(rows[pivot], *found);
        const std::uint64_t inverse = power(rows[pivot][pivot], prime - 2);
        for (std::uint64_t& value : rows[pivot]) value = value * inverse % prime;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const std::uint64_t factor = rows[r][pivot];
            if (r == pivot || factor == 0) continue;
            for (std::size_t c = pivot; c <= reports; ++c) rows[r][c] = (rows[r][c] + (prime - factor) * rows[pivot][c]) % prime;
        }
    }
    return true;
}

std::vector<Shares> solve(const std::vector<Values>& reports, const Values& wanted) {
    if (reports.size() > wanted.size()) return {};
    Equations rows;
    for (std::size_t cell = 0; cell < wanted.size(); ++cell) {
        std::vector<std::uint64_t>& row = rows.emplace_back();
        for (const Values& report : reports) row.push_back(residue(report[cell]));
        row.push_back(residue(wanted[cell]));
    }
    if (!eliminate(rows, reports.size())) return {};
    Shares shares;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const std::uint64_t share = rows[i].back();
        if (share > 1 && share != prime - 1) return {};
        shares.push_back(share > 1 ? -1 : static_cast<std::int8_t>(share));
    }
    if (!holds(reports, shares, wanted)) return {};
    return {shares};
}

struct Pair {
    std::uint64_t print;
    std::uint16_t first, second;
};

std::vector<Shares> fours(const std::vector<Values>& reports, const Values& wanted) {
    if (reports.size() > most_for_four) return {};
    // Few numbers of reports are below 0, so that the differences show which of the two kinds it is.
    const auto below = std::count_if(wanted.begin(), wanted.end(), [](Number value) { return value.is_negative(); });
    const auto above = std::count_if(wanted.begin(), wanted.end(), [](Number value) { return value > Number(); });
    const std::int8_t share = below > above ? -1 : 1;
    std::vector<std::uint64_t> prints;
    for (const Values& report : reports) prints.push_back(print_of(report));
    std::vector<Pair> pairs;
    for (std::uint16_t a = 0; a < reports.size(); ++a)
        for (std::uint16_t b = static_cast<std::uint16_t>(a + 1); b < reports.size(); ++b)
            pairs.push_back({prints[a] + prints[b], a, b});
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.print < b.print; });
    const std::uint64_t print = share < 0 ? 0 - print_of(wanted) : print_of(wanted);
    std::vector<Shares> found;
    for (const Pair& pair : pairs) {
        const auto behind = [](const Pair& a, std::uint64_t b) { return a.print < b; };
        for (auto other = std::lower_bound(pairs.begin(), pairs.end(), print - pair.print, behind); other != pairs.end() && other->print == print - pair.print; ++other) {
            // Each four once: in the order of its reports.
            if (other->first <= pair.second) continue;
            Shares shares(reports.size());
            for (const std::uint16_t one : {pair.first, pair.second, other->first, other->second}) shares[one] = share;
            if (holds(reports, shares, wanted)) found.push_back(std::move(shares));
            if (found.size() == most_ties) return found;
        }
    }
    return found;
}

std::uint64_t weight(std::size_t cell) {
    std::uint64_t x = (cell + 1) * 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

}  // namespace

std::uint64_t print_of(const Values& values) {
    std::uint64_t print = 0;
    for (std::size_t i = 0; i < values.size(); ++i) print += weight(i) * static_cast<std::uint64_t>(values[i].millionths());
    return print;
}

std::vector<Shares> shares_of(const std::vector<Values>& reports, const Values& wanted) {
    // A report of zeros makes no difference, however often it is counted.
    std::vector<std::size_t> places;
    std::vector<Values> filled;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (std::all_of(reports[i].begin(), reports[i].end(), [](Number value) { return value.is_zero(); })) continue;
        places.push_back(i);
        filled.push_back(reports[i]);
    }
    std::vector<Shares> found = solve(filled, wanted);
    if (found.empty()) found = fours(filled, wanted);
    for (Shares& shares : found) {
        Shares all(reports.size());
        for (std::size_t i = 0; i < shares.size(); ++i) all[places[i]] = shares[i];
        shares = std::move(all);
    }
    return found;
}

}  // namespace nianbao
