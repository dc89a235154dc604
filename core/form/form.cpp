#include "nianbao/form.hpp"

namespace nianbao::form {

const Edition* edition_for_year(int year) {
    // An edition without a last year is in force until a newer one begins.
    const Edition* governing = nullptr;
    for (const Edition& edition : editions())
        if (year >= edition.first_year && (edition.last_year == 0 || year <= edition.last_year)) governing = &edition;
    return governing;
}

const Edition* edition_by_key(std::string_view key) {
    for (const Edition& edition : editions())
        if (edition.key == key) return &edition;
    return nullptr;
}

const Table* table_by_key(const Edition& edition, std::string_view key) {
    for (const Table& table : edition.tables)
        if (table.key == key) return &table;
    return nullptr;
}

Position position_of(const Table& table, std::uint16_t cell) {
    std::uint16_t b = 0;
    while (b + 1u < table.blocks.size() && table.blocks[b + 1].first_cell <= cell) ++b;
    const Block& block = table.blocks[b];
    const auto local = static_cast<std::uint16_t>(cell - block.first_cell);
    const auto columns = static_cast<std::uint16_t>(block.columns.size());
    return {b, static_cast<std::uint16_t>(local / columns), static_cast<std::uint16_t>(local % columns)};
}

std::string path_of(const Table& table, std::uint16_t cell) {
    const Position at = position_of(table, cell);
    const Block& block = table.blocks[at.block];
    std::string path(table.key);
    for (const std::string_view part : {block.key, block.rows[at.row].key, block.columns[at.column].key})
        if (!part.empty()) path.append("/").append(part);
    return path;
}

}  // namespace nianbao::form
