// Turns of phrase that are looked for as they stand, whatever words they are made of. The lists, each with what it is
// about, stand in core/narrative/cues.json.
#pragma once

#include <cstdint>
#include <string_view>

namespace nianbao::narrative {

enum class Cue : std::uint8_t {
    fault, other_cause, afterwards, more, part_of_year,
    not_of_information, of_information, other_matter,
    planned, former, looked_through, result_for_documents,
    aim,
    hope,
    deciding,
    powers,
};

/// The turns of phrase of a kind, | between them.
std::u16string_view turns_of(Cue cue);

/// Whether a text has any of them.
bool has(std::u32string_view text, Cue cue);

}  // namespace nianbao::narrative
