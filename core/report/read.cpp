#include "report/read.hpp"

#include <algorithm>

#include "report/assemble.hpp"
#include "report/columns.hpp"
#include "report/cut_off.hpp"
#include "report/extent.hpp"
#include "report/headings.hpp"
#include "report/extra_rows.hpp"
#include "report/frame_blanks.hpp"
#include "report/inference.hpp"
#include "report/labels.hpp"
#include "report/lend.hpp"
#include "report/lone_rows.hpp"
#include "report/regions.hpp"
#include "report/years.hpp"
#include "text/flags.hpp"
#include "text/sort.hpp"

namespace nianbao::reading {
namespace {

class TableReader {
public:
    TableReader(const Surface& surface, const Chain& chain, const std::vector<Value>& values, std::size_t table,
                bool has_others, const std::optional<Assembly>& known, std::optional<LineSteps>& steps, Report& report)
        : surface_(surface), chain_(chain), values_(values), table_(table), has_others_(has_others), known_(known), steps_(steps), report_(report), reading_(report.tables[table]) {}

    void read() {
        const Placement placement = place_values(surface_, chain_, values_);
        read_labels(surface_, report_.text, chain_, values_, placement, reading_);
        std::vector<PlacedRow> rows = assign_columns(surface_, chain_, values_, placement, steps_);
        skip_missing_columns(placement, rows);
        verify_order(chain_, values_, placement, rows);
        infer_order(*reading_.form, values_, placement, rows);
        const std::vector<std::int32_t> page_numbers = assemble(surface_, *chain_.table, values_, placement, known_, rows);
        infer_columns(*reading_.form, values_, placement, rows);
        doubt_cut_row(surface_, chain_, values_, placement, rows);
        placed_.assign(values_.size(), false);
        for (const PlacedRow& row : rows)
            if (row.state == RowState::placed)
                for (const std::int32_t v : row.values)
                    if (v >= 0) placed_[static_cast<std::size_t>(v)] = true;
        text::Flags taken = placed_;
        for (const std::int32_t v : page_numbers) taken[static_cast<std::size_t>(v)] = true;
        all_placed_ = !has_others_ && std::all_of(taken.begin(), taken.end(), [](bool placed) { return placed; });
        for (std::size_t r = 0; r < rows.size(); ++r) fill(placement.rows[r], rows[r]);
        // What stands before the table's first label is the table's only where the table lacks it.
        const bool complete = std::all_of(rows.begin(), rows.end(), [](const PlacedRow& row) {
            return row.state == RowState::placed && std::find(row.values.begin(), row.values.end(), unread_cell) == row.values.end();
        });
        const std::uint32_t begin = complete ? surface_.fragments[chain_.links.front().fragment].begin : 0;
        for (std::size_t v = 0; v < values_.size(); ++v)
            if ((!taken[v] || is_lost(values_[v])) && values_[v].begin >= begin && values_[v].content.state != CellState::blank) report_.unplaced.push_back({static_cast<std::uint8_t>(table_), span_of(values_[v])});
        extend();
    }

private:
    /// Digits among characters that were lost.
    bool is_lost(const Value& value) const {
        const auto first = surface_.folded.chars.begin() + value.begin, last = surface_.folded.chars.begin() + value.end;
        return value.content.state == CellState::unread && std::any_of(first, last, text::is_digit);
    }

    Span span_of(const Value& value) const { return surface_.folded.origin(value.begin, value.end); }

    /// Where a column is missing, a row's values are those of the others; with blanks among them, no layout says which.
    void skip_missing_columns(const Placement& placement, std::vector<PlacedRow>& rows) const {
        for (const Unit& unit : placement.units) {
            if (unit.row < 0) continue;
            const SlotRow& slots = placement.rows[static_cast<std::size_t>(unit.row)];
            const std::vector<LabelReading>& columns = reading_.blocks[slots.block].columns;
            const auto missing = std::find_if(columns.begin(), columns.end(), [](const LabelReading& label) { return label.state == LabelState::missing; });
            if (missing == columns.end()) continue;
            PlacedRow& row = rows[static_cast<std::size_t>(unit.row)];
            row.state = unit.last - unit.first + 1 == slots.cells ? RowState::placed : RowState::doubtful;
            row.values.clear();
            for (std::uint32_t v = unit.first; v < unit.last; ++v) row.values.push_back(static_cast<std::int32_t>(v));
            if (row.state == RowState::placed) row.values.insert(row.values.begin() + (missing - columns.begin()), unread_cell);
        }
    }

    void fill(const SlotRow& slots, const PlacedRow& row) {
        for (std::uint16_t c = 0; c < slots.cells; ++c) {
            const auto index = static_cast<std::uint16_t>(slots.first_cell + c);
            Cell& cell = reading_.cells[index];
            if (row.state == RowState::empty) {
                // Empty for certain only where no number is left that might belong here.
                if (slots.labelled && all_placed_) cell.state = CellState::blank;
                continue;
            }
            if (row.state != RowState::placed) continue;
            const std::int32_t v = row.values[c];
            if (v == unread_cell) continue;
            if (v == blank_cell) {
                cell.state = CellState::blank;
            } else {
                const form::Position at = form::position_of(*reading_.form, index);
                cell = cell_of(surface_, values_[static_cast<std::size_t>(v)], reading_.form->blocks[at.block].columns[at.column].is_amount, unit_of(at));
            }
            cell.inferred = row.inferred;
        }
    }

    /// The unit that a column's label names behind its words, on its own line or those of its cell below, where it is not the
    /// form's: 采购总金额（单位：元）.
    nianbao::Unit unit_of(form::Position at) const {
        if (!reading_.form->blocks[at.block].columns[at.column].is_amount) return nianbao::Unit::none;
        const std::u32string_view all = surface_.folded.chars;
        for (auto link = chain_.links.begin(); link != chain_.links.end(); ++link) {
            const Station& station = chain_.stations[link->station];
            if (station.kind != StationKind::column || station.block != at.block || station.index != at.column) continue;
            constexpr std::uint32_t longest_remark = 400;
            const std::uint32_t begin = surface_.fragments[link->fragment].begin;
            const auto row = std::find_if(link, chain_.links.end(), [&](const Link& next) { return chain_.stations[next.station].kind == StationKind::row; });
            const std::uint32_t end = row == chain_.links.end() ? begin : surface_.fragments[row->fragment].begin;
            const std::u32string_view remark = all.substr(begin, std::min(end - begin, longest_remark));
            const bool yuan = remark.find(U'元') != std::u32string_view::npos && remark.find_first_of(U"万亿") == std::u32string_view::npos;
            // What the text gives apart from the label's first letters may begin behind the 万.
            return yuan && surface_.fragments[link->fragment].offset == 0 ? nianbao::Unit::yuan : nianbao::Unit::none;
        }
        return nianbao::Unit::none;
    }

    /// The table's extent: from its first label to its last label or value.
    void extend() {
        std::uint32_t begin = surface_.fragments[chain_.links.front().fragment].begin;
        std::uint32_t end = surface_.fragments[chain_.links.back().fragment].end;
        for (std::size_t v = 0; v < values_.size(); ++v)
            if (placed_[v]) end = std::max(end, values_[v].end);
        reading_.span = surface_.folded.origin(begin, end);
    }

    const Surface& surface_;
    const Chain& chain_;
    const std::vector<Value>& values_;
    std::size_t table_;
    bool has_others_;            // numbers that may be the table's, besides its values
    const std::optional<Assembly>& known_;   // of these values
    std::optional<LineSteps>& steps_;
    Report& report_;
    TableReading& reading_;
    text::Flags placed_;
    bool all_placed_ = false;
};

/// The structure of the text's first `end` characters.
layout::Structure head_of(const layout::Structure& structure, std::uint32_t end) {
    layout::Structure head;
    for (const layout::Line& line : structure.lines)
        if (line.end <= end) head.lines.push_back(line);
    head.segments = structure.segments;
    return head;
}

/// The edition most of whose headings stand there, the newest of several: what is left to go by without tables.
const form::Edition& most_headed(const Surface& surface) {
    const auto editions = form::editions();
    const form::Edition* best = &editions.back();
    std::ptrdiff_t most = 0;
    for (const form::Edition& edition : editions) {
        const std::vector<FoundSection> sections = find_sections(surface, edition);
        const auto found = std::count_if(sections.begin(), sections.end(), [](const FoundSection& section) { return section.reading.found; });
        if (found < most) continue;
        most = found;
        best = &edition;
    }
    return *best;
}

}  // namespace

ReadReport read_report(std::u32string_view original, const layout::Structure& structure, const Traditional& traditional) {
    Report report;
    report.text = original;
    Surface surface = make_surface(original, structure, traditional);
    if (const std::optional<std::uint32_t> second = find_second_report(surface)) {
        ReadReport first = read_report(original.substr(0, *second), head_of(structure, *second), traditional);
        first.report.more_reports = true;
        return first;
    }
    const std::vector<Value> values = collect_values(surface);
    Tables tables = recognise_tables(surface);
    const bool all_found = std::all_of(tables.all.begin(), tables.all.end(), [](const RegionTable& table) { return table.found; });
    const form::Edition& headed = all_found && tables.edition != nullptr ? *tables.edition : most_headed(surface);
    if (!all_found) find_by_rows(surface, values, find_sections(surface, headed), tables);
    report.edition_recognised = tables.edition != nullptr;
    report.edition = tables.edition != nullptr ? tables.edition : &headed;
    std::vector<FoundSection> sections = find_sections(surface, *report.edition);
    find_other_headings(surface, tables, sections);
    read_title(surface, *report.edition, sections, report);
    if (report.year == 0) {
        const YearReading reading = read_year(surface.folded.chars);
        report.year = reading.year;
        report.year_source = reading.source;
    }
    if (!report.edition_recognised)
        if (const form::Edition* by_year = form::edition_for_year(report.year)) report.edition = by_year;
    settle_ties(surface, *report.edition, tables);

    Shares shares = share_values(surface, tables, sections, values);
    lend_values(surface, tables, shares);
    std::optional<LineSteps> steps;
    const std::vector<std::size_t> own = tables_of(*report.edition, tables);
    report.tables.resize(own.size());
    for (std::size_t t = 0; t < own.size(); ++t) {
        TableReading& reading = report.tables[t];
        const RegionTable& region = tables.all[own[t]];
        reading.found = region.found;
        reading.form = reading.found ? region.chain.table : &report.edition->tables[t];
        reading.cells.resize(reading.form->cell_count);
        for (const form::Block& block : reading.form->blocks) {
            BlockReading& labels = reading.blocks.emplace_back();
            labels.rows.resize(block.rows.size());
            labels.columns.resize(block.columns.size());
            labels.groups.resize(block.groups.size());
        }
        if (!reading.found) continue;
        std::vector<Value> values_of_table = drop_frame_blanks(surface, region.chain, shares.tables[own[t]]);
        bool has_others = false;
        for (const Value& extra : take_extra_rows(surface, region.chain, values_of_table)) {
            has_others = has_others || is_loose(surface, extra);
            if (extra.content.state != CellState::blank) report.unplaced.push_back({static_cast<std::uint8_t>(t), surface.folded.origin(extra.begin, extra.end)});
        }
        std::optional<Assembly>& known = shares.assemblies[own[t]];
        if (values_of_table.size() != shares.tables[own[t]].size()) known.reset();
        TableReader(surface, region.chain, values_of_table, t, has_others, known, steps, report).read();
    }
    read_without_labels(surface, values, sections, report);
    read_bodies(surface, sections);
    find_texts_without_heading(surface, *report.edition, sections);
    for (const FoundSection& section : sections) report.sections.push_back(section.reading);
    text::sort(report.unplaced,
                     [](const UnplacedNumber& a, const UnplacedNumber& b) { return a.span.start < b.span.start; });
    return {std::move(report), std::move(surface), std::move(sections)};
}

}  // namespace nianbao::reading
