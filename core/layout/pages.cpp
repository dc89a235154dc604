#include "layout/pages.hpp"

#include <algorithm>
#include <cstdlib>

#include "layout/page_grid.hpp"
#include "layout/strokes.hpp"
#include "text/sort.hpp"

namespace nianbao::layout {
namespace {

using document::Box;
using document::Page;
using document::Run;

std::int32_t height(const Box& box) { return std::max(box.bottom - box.top, 1); }
std::int32_t centre_x(const Box& box) { return box.left + (box.right - box.left) / 2; }
std::int32_t centre_y(const Box& box) { return box.top + (box.bottom - box.top) / 2; }

/// Runs on one line, left to right.
struct TextLine {
    std::vector<const Run*> runs;
    Box box;
};

/// Runs that overlap by half their height stand on one line.
std::vector<TextLine> lines_of(std::vector<const Run*> runs) {
    // Ties keep the file's own order, which is that of the texts.
    const auto sort = [](std::vector<const Run*>& sorted, std::int32_t (*key)(const Box&)) {
        text::sort(sorted, [key](const Run* a, const Run* b) {
            const std::int32_t left = key(a->box), right = key(b->box);
            return left != right ? left < right : a->text.begin < b->text.begin;
        });
    };
    sort(runs, centre_y);
    std::vector<TextLine> lines;
    for (const Run* run : runs) {
        if (!lines.empty()) {
            TextLine& line = lines.back();
            const std::int32_t shared = std::min(line.box.bottom, run->box.bottom) - std::max(line.box.top, run->box.top);
            if (shared * 2 >= std::min(height(line.box), height(run->box))) {
                line.runs.push_back(run);
                line.box = {std::min(line.box.left, run->box.left), std::min(line.box.top, run->box.top),
                            std::max(line.box.right, run->box.right), std::max(line.box.bottom, run->box.bottom)};
                continue;
            }
        }
        lines.push_back({{run}, run->box});
    }
    for (TextLine& line : lines) sort(line.runs, [](const Box& box) { return box.left; });
    return lines;
}

/// A table of a page with the text in its cells.
struct PageTable {
    PageGrid grid;
    std::vector<std::vector<const Run*>> texts;   ///< one each of grid.cells
    std::vector<std::uint32_t> columns;           ///< the grid's edges as columns of the whole table, see share_columns
    std::uint32_t column_count = 0;

    bool holds_table() const {
        const auto filled = std::count_if(texts.begin(), texts.end(), [](const auto& runs) { return !runs.empty(); });
        return grid.columns() >= 2 && filled >= 2;
    }
};

std::int64_t area(const PageTable& table) {
    const Box box = table.grid.box();
    return static_cast<std::int64_t>(box.right - box.left) * (box.bottom - box.top);
}

struct PageContent {
    std::vector<PageTable> tables;
    std::vector<TextLine> lines;
};

/// What a page's own number is made of: - 4 -, 第4页, 4/12, · 4 ·.
bool is_page_mark(std::u32string_view text, const std::vector<const Run*>& runs) {
    constexpr std::u32string_view marks = U" -‐‑‒–—―−－·•.…/第页共~～_|";
    constexpr std::size_t longest = 16;
    std::size_t digits = 0, length = 0;
    const Run* before = nullptr;
    for (const Run* run : runs) {
        // Numbers apart from each other are a row's.
        if (before != nullptr && run->box.left - before->box.right > height(run->box)) return false;
        before = run;
        for (std::uint32_t i = run->text.begin; i < run->text.end; ++i) {
            const bool digit = (text[i] >= U'0' && text[i] <= U'9') || (text[i] >= U'０' && text[i] <= U'９');
            if (!digit && marks.find(text[i]) == std::u32string_view::npos) return false;
            digits += digit;
            ++length;
        }
    }
    return digits > 0 && length <= longest;
}

/// The line in a page's margin that holds nothing but its number; borders may be drawn over it where a
/// table goes on. Empty where there is none.
std::vector<const Run*> find_page_number(std::u32string_view text, const Page& page) {
    std::vector<const Run*> runs;
    for (const Run& run : page.runs) runs.push_back(&run);
    const std::vector<TextLine> lines = lines_of(std::move(runs));
    if (lines.size() < 2) return {};
    const auto alone = [&](const TextLine& line, const TextLine& next) {
        const std::int32_t gap = line.box.top > next.box.top ? line.box.top - next.box.bottom : next.box.top - line.box.bottom;
        const std::int32_t margin = std::min(centre_y(line.box), page.height - centre_y(line.box));
        return gap >= height(line.box) / 2 && margin * 8 <= page.height && is_page_mark(text, line.runs);
    };
    if (alone(lines.back(), lines[lines.size() - 2])) return lines.back().runs;
    if (alone(lines.front(), lines[1])) return lines.front().runs;
    return {};
}

PageContent read_page(std::u32string_view text, const Page& page) {
    PageContent content;
    std::vector<PageGrid> grids = find_grids(find_strokes(page.rules));
    std::vector<PageGrid*> order;
    for (PageGrid& grid : grids) order.push_back(&grid);
    text::sort(order, [](const PageGrid* a, const PageGrid* b) {
        return a->ys.front() != b->ys.front() ? a->ys.front() < b->ys.front() : a->xs.front() < b->xs.front();
    });
    for (PageGrid* grid : order) {
        PageTable& table = content.tables.emplace_back();
        table.grid = std::move(*grid);
        table.texts.resize(table.grid.cells.size());
    }
    std::vector<const Run*> free;
    const std::vector<const Run*> number = content.tables.empty() ? free : find_page_number(text, page);
    for (const Run& run : page.runs) {
        if (std::find(number.begin(), number.end(), &run) != number.end()) {
            free.push_back(&run);
            continue;
        }
        const std::int32_t x = centre_x(run.box), y = centre_y(run.box);
        // The innermost grid has the text; a frame around tables keeps what stands beside them.
        PageTable* innermost = nullptr;
        for (PageTable& table : content.tables)
            if (table.grid.contains(x, y) && (innermost == nullptr || area(table) < area(*innermost))) innermost = &table;
        if (innermost == nullptr) free.push_back(&run);
        else innermost->texts[innermost->grid.find(x, y)].push_back(&run);
    }
    std::erase_if(content.tables, [&](const PageTable& table) {
        if (table.holds_table()) return false;
        for (const auto& runs : table.texts) free.insert(free.end(), runs.begin(), runs.end());
        return true;
    });
    content.lines = lines_of(std::move(free));
    return content;
}

/// A table that goes on over pages keeps its columns: grids with the same outer edges share all inner ones.
void share_columns(std::vector<PageContent>& pages) {
    std::vector<PageTable*> tables;
    for (PageContent& page : pages) {
        for (PageTable& table : page.tables) tables.push_back(&table);
    }
    const auto same_edges = [](const PageTable& a, const PageTable& b) {
        return std::abs(a.grid.xs.front() - b.grid.xs.front()) <= 2 * tolerance && std::abs(a.grid.xs.back() - b.grid.xs.back()) <= 2 * tolerance;
    };
    for (std::size_t first = 0; first < tables.size();) {
        std::size_t last = first + 1;
        while (last < tables.size() && same_edges(*tables[last - 1], *tables[last])) ++last;
        std::vector<std::int32_t> all, shared;
        for (std::size_t t = first; t < last; ++t) all.insert(all.end(), tables[t]->grid.xs.begin(), tables[t]->grid.xs.end());
        text::sort(all, [](std::int32_t a, std::int32_t b) { return a < b; });
        for (const std::int32_t x : all)
            if (shared.empty() || x - shared.back() > 2 * tolerance) shared.push_back(x);
        for (std::size_t t = first; t < last; ++t) {
            PageTable& table = *tables[t];
            table.column_count = static_cast<std::uint32_t>(shared.size() - 1);
            for (const std::int32_t x : table.grid.xs) {
                const auto above = std::upper_bound(shared.begin(), shared.end(), x);
                table.columns.push_back(static_cast<std::uint32_t>(above - shared.begin()) - 1);
            }
        }
        first = last;
    }
}

/// What a row of a drawn table holds: figures, other text, or both.
struct RowContent {
    bool figures = false, words = false;
};

class BrokenRows {
public:
    explicit BrokenRows(std::u32string_view text) : text_(text) {}

    /// A row that a page's end cuts may leave its figures on one page and its label on the other: they are put
    /// together where each page has only one of the two and no cell has text on both.
    void mend(std::vector<PageContent>& pages) const {
        for (std::size_t p = 0; p + 1 < pages.size(); ++p)
            if (!pages[p].tables.empty() && !pages[p + 1].tables.empty()) mend(pages[p].tables.back(), pages[p + 1].tables.front());
    }

private:
    void mend(PageTable& above, PageTable& below) const {
        if (std::abs(above.grid.xs.back() - below.grid.xs.back()) > 2 * tolerance) return;   // another table
        const std::uint32_t last = above.grid.rows() - 1;
        const RowContent upper = content(above, last), lower = content(below, 0);
        const bool parted = (upper.figures && !upper.words && lower.words && !lower.figures) ||
                            (lower.figures && !lower.words && upper.words && !upper.figures);
        if (!parted) return;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> moves;   // cells below and above
        for (std::uint32_t c = 0; c < below.grid.cells.size(); ++c) {
            if (below.grid.cells[c].row != 0 || below.texts[c].empty()) continue;
            const DrawnCell& cell = below.grid.cells[c];
            const std::int32_t centre = (below.grid.xs[cell.column] + below.grid.xs[cell.column + cell.column_span]) / 2;
            if (!above.grid.contains(centre, above.grid.ys.back() - 1)) return;
            const std::uint32_t target = above.grid.find(centre, above.grid.ys.back() - 1);
            if (!above.texts[target].empty()) return;
            moves.push_back({c, target});
        }
        for (const auto& [from, to] : moves) above.texts[to] = std::move(below.texts[from]);
        for (const auto& [from, to] : moves) below.texts[from].clear();
    }

    RowContent content(const PageTable& table, std::uint32_t row) const {
        RowContent content;
        for (std::size_t c = 0; c < table.grid.cells.size(); ++c) {
            if (table.grid.cells[c].row != row) continue;
            for (const Run* run : table.texts[c]) (is_figure(*run) ? content.figures : content.words) = true;
        }
        return content;
    }

    bool is_figure(const Run& run) const {
        constexpr std::u32string_view marks = U".,+-−—–/ ，．＋－％%";
        for (std::uint32_t i = run.text.begin; i < run.text.end; ++i) {
            const char32_t c = text_[i];
            if (!(c >= U'0' && c <= U'9') && !(c >= U'０' && c <= U'９') && marks.find(c) == std::u32string_view::npos) return false;
        }
        return true;
    }

    std::u32string_view text_;
};

class PageWriter {
public:
    PageWriter(std::u32string_view text, std::uint32_t page, Writer& writer) : text_(text), page_(page), writer_(writer) {}

    void write(const PageContent& content) {
        auto line = content.lines.begin();
        for (const PageTable& table : content.tables) {
            for (; line != content.lines.end() && centre_y(line->box) < table.grid.ys.front(); ++line) write(*line);
            write(table);
        }
        for (; line != content.lines.end(); ++line) write(*line);
        writer_.end_page();
    }

private:
    std::u32string_view chars(const Run& run) const { return text_.substr(run.text.begin, run.text.end - run.text.begin); }

    SourcePlace place(const Box& box) const {
        SourcePlace place;
        place.kind = PlaceKind::page;
        place.block = page_;
        place.left = box.left;
        place.top = box.top;
        place.right = box.right;
        place.bottom = box.bottom;
        return place;
    }

    void write(const TextLine& line) {
        writer_.open_row();
        std::int32_t end = line.runs.front()->box.left;
        for (const Run* run : line.runs) {
            const std::int32_t gap = run->box.left - end, half = std::max(height(run->box) / 2, 100);
            const std::size_t blanks = gap * 4 <= half * 2 ? 0 : static_cast<std::size_t>(std::clamp((gap + half / 2) / half, 1, 60));
            writer_.stretch(chars(*run), blanks, run->box.left / unit, run->box.right / unit, place(run->box));
            end = std::max(end, run->box.right);
        }
        writer_.close_line();
    }

    void write(const PageTable& table) {
        std::vector<Part> parts;
        std::size_t cell = 0;
        const std::vector<DrawnCell>& cells = table.grid.cells;
        for (std::uint32_t row = 0; row < table.grid.rows(); ++row) {
            writer_.open_row();
            for (; cell < cells.size() && cells[cell].row == row; ++cell) {
                const std::uint32_t left = cells[cell].column, right = left + cells[cell].column_span;
                parts.clear();
                collect(table.texts[cell], table.grid.xs[right] - table.grid.xs[left], parts);
                const std::uint32_t first = table.columns[left];
                writer_.cell(static_cast<std::int32_t>(first), static_cast<std::int32_t>(std::max(table.columns[right], first + 1) - first),
                             table.grid.xs[left] / point, table.grid.xs[right] / point, parts);
            }
            writer_.close_row(table.column_count);
        }
    }

    /// The text of a cell. A line that fills the cell was wrapped and goes on in the next; others are parted.
    void collect(const std::vector<const Run*>& runs, std::int32_t width, std::vector<Part>& parts) const {
        const TextLine* above = nullptr;
        const std::vector<TextLine> lines = lines_of(runs);
        for (const TextLine& line : lines) {
            const Run* before = nullptr;
            for (const Run* run : line.runs) {
                char32_t behind = 0;
                if (before != nullptr) {
                    const std::int32_t gap = run->box.left - before->box.right;
                    if (gap * 3 > height(run->box)) behind = U' ';
                } else if (above != nullptr) {
                    const std::int32_t glyph = height(run->box) / 2, room = width - (above->box.right - above->box.left);
                    const bool wrapped = (room - glyph) * 10 < width * 4;
                    if (!wrapped) behind = U'\n';
                }
                parts.push_back({chars(*run), place(run->box), behind});
                before = run;
            }
            above = &line;
        }
    }

    /// Hundredths of a point that a half-width character takes in small print: what columns are measured in.
    static constexpr std::int32_t unit = 300;
    static constexpr std::int32_t point = 100;

    std::u32string_view text_;
    std::uint32_t page_;
    Writer& writer_;
};

}  // namespace

void arrange_pages(std::u32string_view text, const std::vector<const Page*>& pages, std::uint32_t first, Writer& writer) {
    std::vector<PageContent> contents;
    for (const Page* page : pages) contents.push_back(read_page(text, *page));
    share_columns(contents);
    BrokenRows(text).mend(contents);
    for (std::size_t p = 0; p < contents.size(); ++p) PageWriter(text, first + static_cast<std::uint32_t>(p), writer).write(contents[p]);
}

}  // namespace nianbao::layout
