#include <doctest/doctest.h>

#include "reader/utf8.hpp"
#include "text/stacked.hpp"

using namespace nianbao;
using namespace nianbao::text;

namespace {

/// The text with what is taken away as `.`, and empty cells as `_`; blanks as they are.
std::string unstacked(std::u32string_view original) {
    FoldedText folded = fold(original);
    const std::u32string before = folded.chars;
    unstack_cells(folded);
    std::string out;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (folded.chars[i] == empty_cell) out += '_';
        else if (before[i] == U'|' && folded.chars[i] == U' ') out += '.';
        else reader::append_utf8(out, folded.chars[i]);
    }
    return out;
}

}  // namespace

TEST_CASE("a bar behind each cell is taken away, a bare one is an empty cell") {
    CHECK(unstacked(U"规章 |\n1 |\n|\n3 |\n规范性文件 |\n4 |\n5 |\n6 |\n") == "规章 .\n1 .\n_\n3 .\n规范性文件 .\n4 .\n5 .\n6 .\n");
    CHECK(unstacked(U"规章|\n\n1|\n\n|\n\n3|\n\n规范性文件|\n\n4|\n\n5|\n\n6|\n") == "规章.\n\n1.\n\n_\n\n3.\n\n规范性文件.\n\n4.\n\n5.\n\n6.\n");
    CHECK(unstacked(U"| 规章 |\n| 1 |\n| |\n| 3 |\n| 规范性文件 |\n| 4 |\n| 5 |\n| 6 |\n") == ". 规章 .\n. 1 .\n_ .\n. 3 .\n. 规范性文件 .\n. 4 .\n. 5 .\n. 6 .\n");
}

TEST_CASE("a label over several lines belongs to the cell that ends with the bar") {
    CHECK(unstacked(U"规范性\n文件 |\n1 |\n2 |\n|\n规章 |\n4 |\n5 |\n6 |\n") == "规范性\n文件 .\n1 .\n2 .\n_\n规章 .\n4 .\n5 .\n6 .\n");
}

TEST_CASE("rows with several cells, few lines and running text stay as they are") {
    for (const std::u32string_view text : {U"规章 | 1 | 2 | 3 |\n规范性文件 | 4 | | 6 |\n", U"1 |\n|\n2 |\n", U"一 |\n二 |\n三 |\n四 |\n五 |\n六 |\n七 |\n八 |\n九 |\n", U"|||\n|||\n", U""})
        CHECK(unstacked(text) == reader::to_utf8(text));
}

TEST_CASE("a row of several cells ends the stretch") {
    CHECK(unstacked(U"a |\n1 |\n2 |\n3 |\n4 |\n5 |\n6 |\n| 7 | 8 |\n|\n") == "a |\n1 |\n2 |\n3 |\n4 |\n5 |\n6 |\n| 7 | 8 |\n|\n");
}
