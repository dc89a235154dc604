// What the engine knows without any report: the form and the rules.
#include "presentation/json.hpp"
#include "presentation/json_writer.hpp"
#include "presentation/names.hpp"

namespace nianbao {
namespace {

std::string_view name_of(form::Relation relation) {
    return relation == form::Relation::equal ? "equal" : "at-most";
}

void write_labels(JsonWriter& json, std::string_view name, std::span<const form::Label> labels) {
    json.key(name).begin_array();
    for (const form::Label& label : labels) json.value(label.text);
    json.end_array();
}

void write_block(JsonWriter& json, const form::Block& block) {
    json.begin_object();
    json.key("key").value_or_null(block.key);
    json.key("label").value_or_null(block.label.text);
    write_labels(json, "headers", block.headers);
    json.key("columns").begin_array();
    for (const form::Column& column : block.columns)
        json.begin_object().member("key", column.key).member("label", column.label.text)
            .member("amount", column.is_amount).member("signed", column.is_signed).end_object();
    json.end_array().key("rows").begin_array();
    for (const form::Row& row : block.rows)
        json.begin_object().member("key", row.key).member("label", row.label.text).end_object();
    json.end_array().key("groups").begin_array();
    for (const form::Group& group : block.groups)
        json.begin_object().member("label", group.label.text)
            .member("first_row", std::uint64_t{group.first_row})
            .member("last_row", std::uint64_t{group.last_row}).end_object();
    json.end_array().end_object();
}

void write_paths(JsonWriter& json, std::string_view name, const form::Table& table,
                 std::span<const std::uint16_t> cells) {
    json.key(name).begin_array();
    for (const std::uint16_t cell : cells) json.value(form::path_of(table, cell));
    json.end_array();
}

void write_equation(JsonWriter& json, const form::Table& table, const form::Equation& equation) {
    json.begin_object().member("rule", equation.rule).member("relation", name_of(equation.relation));
    write_paths(json, "left", table, equation.left);
    write_paths(json, "right", table, equation.right);
    json.member("each", equation.each_row ? "row" : "column").end_object();
}

void write_table(JsonWriter& json, const form::Table& table) {
    json.begin_object().member("key", table.key).member("section", std::uint64_t{table.section});
    json.member("rows_side_by_side", table.rows_side_by_side);
    write_labels(json, "headers", table.headers);
    json.key("headings").begin_array();
    for (const form::Heading& heading : table.headings)
        json.begin_object().member("text", heading.text).member("from", heading.from).member("to", heading.to).end_object();
    json.end_array();
    write_labels(json, "notes", table.notes);
    json.key("blocks").begin_array();
    for (const form::Block& block : table.blocks) write_block(json, block);
    json.end_array().key("equations").begin_array();
    for (const form::Equation& equation : table.equations) write_equation(json, table, equation);
    json.end_array().end_object();
}

void write_edition(JsonWriter& json, const form::Edition& edition) {
    json.begin_object().member("key", edition.key).member("document", edition.document);
    json.member("first_year", std::uint64_t{edition.first_year}).key("last_year");
    if (edition.last_year > 0) json.value(std::uint64_t{edition.last_year});
    else json.null();
    json.member("title", edition.title.text).key("sections").begin_array();
    for (const form::Section& section : edition.sections)
        json.begin_object().member("number", std::uint64_t{section.number})
            .member("heading", section.heading.text).end_object();
    json.end_array().key("tables").begin_array();
    for (const form::Table& table : edition.tables) write_table(json, table);
    json.end_array().end_object();
}

}  // namespace

std::string forms_json() {
    JsonWriter json;
    json.begin_object().member("schema", "nianbao/forms@1").key("editions").begin_array();
    for (const form::Edition& edition : form::editions()) write_edition(json, edition);
    json.end_array().end_object();
    return json.take();
}

std::string rules_json() {
    JsonWriter json;
    json.begin_array();
    for (const Rule* rule : rules())
        json.begin_object().member("id", rule->info.id).member("severity", name_of(rule->info.severity))
            .member("title", rule->info.title).end_object();
    json.end_array();
    return json.take();
}

}  // namespace nianbao
