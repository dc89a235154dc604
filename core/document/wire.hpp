// The document as bytes, as readers outside the core send it (web/readers/document.mjs writes it).
//
//   uint32  "NBD1"            all numbers little-endian
//   uint32  count of the following int32
//   int32…  nodes: an operation and its operands
//             1                              paragraph              takes a text
//             2 rows columns                 opens a grid
//             3 row column row_span col_span cell of that grid      takes a text
//             4 width height                 opens a page
//             5 left top right bottom        run on that page       takes a text
//             6 x0 y0 x1 y1                  rule on that page
//             7 note                         see document::Note
//           lengths are hundredths of a point, at most a million points either way
//   bytes   the texts in the order in which they are taken, UTF-8, each ended by NUL
#pragma once

#include <optional>
#include <string_view>

#include "document/document.hpp"

namespace nianbao::document {

/// True where bytes claim to be such a document.
bool is_wire(std::string_view bytes);

/// Nothing where the bytes break the layout, or a grid is larger than its cells' places allow.
std::optional<Document> from_wire(std::string_view bytes);

}  // namespace nianbao::document
