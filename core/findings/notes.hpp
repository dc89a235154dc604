// What a user must know of how a document was read, in words.
#pragma once

#include "document/document.hpp"
#include "nianbao/check.hpp"

namespace nianbao {

std::vector<SourceNote> notes_of(const document::Document& document);

}  // namespace nianbao
