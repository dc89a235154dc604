#include "report/extent.hpp"

#include <algorithm>

#include "text/flags.hpp"

namespace nianbao::reading {
namespace {

/// Shorter labels stand in headers that a table repeats on every page.
constexpr std::size_t telling_letters = 5;

std::size_t row_count(const form::Table& table) {
    std::size_t rows = 0;
    for (const form::Block& block : table.blocks) rows += block.rows.size();
    return rows;
}

/// The rows of each edition's longest table as patterns: no other text of a report holds so many of its labels.
text::Flags telling_patterns() {
    text::Flags telling(form::patterns().size(), false);
    for (const form::Edition& edition : form::editions()) {
        const auto longest = std::max_element(edition.tables.begin(), edition.tables.end(),
                                              [](const form::Table& a, const form::Table& b) { return row_count(a) < row_count(b); });
        if (longest == edition.tables.end()) continue;
        for (const form::Block& block : longest->blocks)
            for (const form::Row& row : block.rows)
                if (form::patterns()[row.label.patterns[0]].letters.size() >= telling_letters) telling[row.label.patterns[0]] = true;
    }
    return telling;
}

bool stands_in_table(const Surface& surface, const Fragment& fragment) {
    return is_whole(fragment) && !surface.prose[surface.lines.pieces[fragment.piece].place.line];
}

const form::Label& title_of(const form::Edition& edition) { return edition.title; }
const form::Label& first_heading_of(const form::Edition& edition) { return edition.sections.front().heading; }

/// The first title between two places, else the first heading 总体情况, of any edition: where a report begins.
std::optional<std::uint32_t> find_beginning(const Surface& surface, std::uint32_t from, std::uint32_t limit) {
    const auto editions = form::editions();
    for (const auto label_of : {title_of, first_heading_of})
        for (auto f = first_fragment(surface, from); f != surface.fragments.end() && f->begin < limit; ++f) {
            const bool begins = is_whole(*f) && std::any_of(editions.begin(), editions.end(), [&](const form::Edition& edition) {
                const auto& patterns = label_of(edition).patterns;
                return std::find(patterns.begin(), patterns.end(), f->pattern) != patterns.end();
            });
            if (begins) return surface.lines.lines[surface.lines.pieces[f->piece].place.line].begin;
        }
    return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> find_second_report(const Surface& surface) {
    const text::Flags telling = telling_patterns();
    constexpr std::uint32_t nowhere = UINT32_MAX;
    std::vector<std::uint32_t> first(telling.size(), nowhere), second(telling.size(), nowhere);
    for (const Fragment& fragment : surface.fragments) {
        if (!telling[fragment.pattern] || !stands_in_table(surface, fragment)) continue;
        std::uint32_t& seen = first[fragment.pattern];
        if (seen == nowhere) seen = fragment.begin;
        else if (second[fragment.pattern] == nowhere) second[fragment.pattern] = fragment.begin;
    }
    // Most rows stand there twice, and all of the first time before any of the second.
    std::size_t once = 0, twice = 0;
    std::uint32_t end = 0, begin = nowhere;
    for (std::size_t p = 0; p < telling.size(); ++p) {
        once += first[p] != nowhere;
        if (second[p] == nowhere) continue;
        ++twice;
        end = std::max(end, first[p]);
        begin = std::min(begin, second[p]);
    }
    if (twice < 5 || twice * 10 < once * 6 || end >= begin) return std::nullopt;
    const std::optional<std::uint32_t> at = find_beginning(surface, end, begin);
    if (!at) return std::nullopt;
    return surface.folded.origins[*at].start;
}

}  // namespace nianbao::reading
