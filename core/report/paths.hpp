// Ways in which a text may give a table's values, one after the other: the cheapest few of them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "report/clues.hpp"

namespace nianbao::reading {

/// What speaks against a step from one value to the next. A sum that fails weighs as much as a label on the
/// value's own line, and less than two leaps in the text: one wrong number moves no value elsewhere.
namespace cost {
constexpr int other_label = 5;      ///< another row's label stands on the value's line, or around it
constexpr int far_label = 1;        ///< another row's label stands above or below
constexpr int other_column = 4;     ///< other columns' labels stand before the value
constexpr int far_column = 2;       ///< they stand before the first value of its lines
constexpr int other_kind = 11;      ///< a sign where no changes stand, decimals where no amounts stand, or others' labels before an amount
constexpr int no_plus = 6;          ///< none where other changes have one
constexpr int torn_line = 6;        ///< two values of one line that are no neighbours in a row
constexpr int sum = 4;              ///< a row's own sum fails
constexpr int most_gain = 4;        ///< a row's own sum holds: a gain of a digit's worth each, no more than this
constexpr int lack = 1;             ///< the cell to the left has nothing yet
constexpr int passed_row = 2;       ///< the row above, from which a column led down, lacks this cell
constexpr int column_sum = 4;       ///< a sum across rows fails: it follows from the rows, unless they changed places
constexpr int first_turn = 2;       ///< the text begins a new row before the row's end
constexpr int first_fall = 1;       ///< the text begins to go down a column
constexpr int other_turn = 3;       ///< it does so at another column than in the row before
constexpr int over_edge = 2;        ///< a row goes on where the one before it turned
constexpr int parting = 1;          ///< it begins a new row before the row's end, over a gap in the text
constexpr int return_up = 1;        ///< back to the first row that lacks something: the next columns of a page
constexpr int new_row = 1;          ///< a row that the last one does not lead to
constexpr int new_block = 2;        ///< the first row that has nothing: the next page
constexpr int left_early = 2;       ///< the row before goes on to the right
constexpr int return_back = 2;      ///< back to a row that lacks something, just above
constexpr int unparted = 2;         ///< any of these where nothing parts the values
constexpr int other_page = 5;       ///< a row that by count is another page's
constexpr int left_open = 4;        ///< a row that lacks something when its page ends
constexpr int page_number = 1;      ///< a number that may be the page's is taken for it
constexpr int hole = 2;             ///< a cell left out, to come later
constexpr int leap = 4;             ///< anywhere else
constexpr int other_way = 2;        ///< a row's two pieces put together in another way than they came
constexpr int torn_stretch = 4;     ///< and a cell by it taken out of a column or a row that the text goes through
constexpr int margin = 3;           ///< readings that cost less than this more than the cheapest count as well
constexpr int wide_margin = 4;      ///< the same in a table without sums, where order and labels alone decide
constexpr int most_without_sums = 10;   ///< in such a table a reading that costs more is none
}  // namespace cost

constexpr std::size_t most_rows = 32, most_cells = 224;

/// A way to give the values so far to cells.
struct Path {
    int cost = 0, sums = 0;                  // all it costs; what of that the rows' sums do
    std::int16_t row = -1, column = -1;      // of the last value
    std::uint16_t skipped = 0;               // numbers of pages so far
    std::int16_t start = 0, edge = -1;       // the columns at which the text begins its rows and turns; -1: not seen
    std::int16_t top = 0;                    // the row in which it began to do so
    std::int16_t head = 0, turn = -1;        // of rectangles side by side, where the first begins; where those before ended
    Gap gap = Gap::parted;                   // how the last turn was parted
    bool fresh = false;                      // the number of a page began the stretch of text
    std::uint64_t content = 0;               // a hash of what stands in the cells
    std::uint64_t open = 0;                  // the same of rows that lack something
    std::uint64_t shape = 0;                 // a hash of which cells are filled
    std::array<std::uint16_t, most_rows> filled{};
    std::array<std::int16_t, most_cells> values{};

    /// Gives a value to a column of the row.
    void fill(const GridRow& at, std::size_t r, int c, std::size_t v) {
        filled[r] = static_cast<std::uint16_t>(filled[r] | 1u << c);
        values[static_cast<std::size_t>(at.first_cell + c)] = static_cast<std::int16_t>(v);
    }
};

/// The table's rows by block and row.
std::vector<GridRow> grid_of(const form::Table& table);

/// The rows that a page's values may be of.
struct PageRows {
    int first = 0, last = 0;
    std::size_t numbers = 0;      // most numbers of pages up to its end
};

/// The rows of every page by count: a page's values fill the rows that those of the pages before it left.
std::vector<PageRows> share_pages(const std::vector<GridRow>& rows, const std::vector<Clue>& clues, std::size_t surplus);

/// What the labels around values, their kinds and pages say against each cell.
class CellPrices {
public:
    CellPrices(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues, const std::vector<PageRows>& pages);

    int of(std::size_t v, std::size_t cell) const { return prices_[v * cells_ + cell]; }

private:
    std::size_t cells_;
    std::vector<std::uint8_t> prices_;
};

/// The equations of each row by itself.
std::vector<std::vector<const form::Equation*>> sums_of_rows(const form::Table& table, const std::vector<GridRow>& rows);

/// The sums of rows that are being filled.
class RowSums {
public:
    RowSums(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values);

    const std::vector<std::vector<const form::Equation*>>& of_rows() const { return sums_; }

    /// What a row's sums cost or gain with a value `v` that is about to fill `cell`, the last of those in `filled`. That one
    /// holds says the less the smaller the numbers are; that it cannot hold is known as soon as the last number it wants does
    /// not come.
    int weight(const Path& path, std::size_t r, std::uint16_t filled, std::uint16_t cell, std::int32_t v) const;

private:
    struct Last {
        std::int64_t number;
        std::int32_t index;
    };
    std::int64_t number(std::int32_t v) const { return values_[static_cast<std::size_t>(v)].content.value.millionths(); }
    /// Whether a number comes behind a value.
    bool comes_behind(std::int64_t wanted, std::int32_t v) const;
    int weight_of(const form::Equation& equation, const Path& path, std::size_t r, std::uint16_t cell, std::uint16_t lacking, std::int32_t v) const;

    const std::vector<GridRow>& rows_;
    const std::vector<Value>& values_;
    std::vector<std::vector<const form::Equation*>> sums_;   // by row
    std::vector<Last> last_;      // values by number, the last of equal ones first
};

/// What a row's sum is worth that holds: the less the smaller the numbers are.
int gain_of(std::int64_t total, int addends);

constexpr std::uint64_t mix(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/// What a cell with a number in it adds to the hash of what stands in the cells.
constexpr std::uint64_t hash_of(std::uint64_t cell, std::int64_t number) { return mix(mix(cell) ^ static_cast<std::uint64_t>(number)); }

/// The cheapest ways to give all values to cells, one each, but for `values.size() - table.cell_count` numbers of pages;
/// empty where there is none. All vectors must outlive the call.
std::vector<Path> find_paths(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues);

}  // namespace nianbao::reading
