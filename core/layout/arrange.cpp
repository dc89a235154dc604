#include "layout/arrange.hpp"

#include <algorithm>

#include "layout/pages.hpp"
#include "layout/writer.hpp"
#include "text/sort.hpp"

namespace nianbao::layout {
namespace {

using document::Grid;
using document::GridCell;

class Arranger {
public:
    explicit Arranger(const document::Document& document) : document_(document) {}

    Arranged run() {
        std::vector<const document::Page*> pages;
        for (const document::Block& block : document_.blocks) {
            if (const auto* page = std::get_if<document::Page>(&block)) {
                pages.push_back(page);
                continue;
            }
            // Pages are arranged together: their tables go on from one to the next.
            flush(pages);
            if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) write(*paragraph);
            else write(std::get<Grid>(block));
        }
        flush(pages);
        return writer_.finish();
    }

private:
    std::u32string_view text(document::Range range) const {
        return std::u32string_view(document_.text).substr(range.begin, range.end - range.begin);
    }

    void flush(std::vector<const document::Page*>& pages) {
        arrange_pages(document_.text, pages, pages_, writer_);
        pages_ += static_cast<std::uint32_t>(pages.size());
        pages.clear();
    }

    void write(const document::Paragraph& paragraph) {
        SourcePlace place;
        place.block = paragraphs_++;
        writer_.paragraph(text(paragraph.text), place);
    }

    void write(const Grid& grid) {
        std::vector<const GridCell*> cells;
        for (const GridCell& cell : grid.cells) cells.push_back(&cell);
        text::sort(cells, [](const GridCell* a, const GridCell* b) {
            return a->row != b->row ? a->row < b->row : a->column != b->column ? a->column < b->column : a < b;
        });
        SourcePlace place;
        place.kind = PlaceKind::cell;
        place.block = grids_++;
        for (auto cell = cells.begin(); cell != cells.end();) {
            const std::uint32_t row = (*cell)->row;
            const auto end = std::find_if(cell, cells.end(), [&](const GridCell* other) { return other->row != row; });
            // A box around text is no table, nor is a row that holds whole pages of it.
            const bool frame = grid.columns == 1 || std::any_of(cell, end, [&](const GridCell* other) { return is_running_text(text(other->text)); });
            if (!frame) writer_.open_row();
            for (; cell != end; ++cell) {
                place.row = row;
                place.column = (*cell)->column;
                const std::u32string_view content = text((*cell)->text);
                if (frame) writer_.paragraph(content, place);
                else write_cell(**cell, {content, place});
            }
            if (!frame) writer_.close_row(grid.columns);
        }
    }

    static bool is_running_text(std::u32string_view content) {
        constexpr std::size_t longest_label = 400;
        return content.size() > longest_label && content.find(U'\n') != std::u32string_view::npos;
    }

    void write_cell(const GridCell& cell, const Part& content) {
        constexpr std::int32_t column_width = 8;
        const auto column = static_cast<std::int32_t>(cell.column), span = static_cast<std::int32_t>(cell.column_span);
        writer_.cell(column, span, column * column_width, (column + span) * column_width, {content});
    }

    const document::Document& document_;
    Writer writer_;
    std::uint32_t paragraphs_ = 0, grids_ = 0, pages_ = 0;
};

}  // namespace

Arranged arrange(const document::Document& document) { return Arranger(document).run(); }

}  // namespace nianbao::layout
