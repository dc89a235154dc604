// What a user must know of how a document was read, in words.
#pragma once

#include "document/document.hpp"
#include "nianbao/check.hpp"

namespace nianbao {

/// The document's own notes before those that its reading gave.
std::vector<SourceNote> notes_of(const document::Document& document, std::vector<SourceNote> others);

SourceNote more_reports_note();

/// Of so many tables nothing else was given, and nothing else was checked.
SourceNote fragment_note(std::size_t tables);

}  // namespace nianbao
