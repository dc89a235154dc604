// The texts of all rules: what the rule pages and other lists of the rules are made from.
#include "presentation/json.hpp"
#include "presentation/json_writer.hpp"
#include "presentation/names.hpp"

namespace nianbao {

std::string catalogue_json() {
    JsonWriter json;
    json.begin_object().member("schema", "nianbao/catalogue@1").key("rules").begin_array();
    for (const RuleInfo* info : catalogue()) {
        const auto write = [&](std::string_view name, const Text& text) {
            json.key(name).begin_object().member("zh", text.zh).member("en", text.en).end_object();
        };
        json.begin_object().member("id", info->id).member("severity", name_of(info->severity));
        write("title", info->title);
        write("explanation", info->explanation);
        write("legal_basis", info->legal_basis);
        write("good_example", info->good_example);
        write("bad_example", info->bad_example);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

}  // namespace nianbao
