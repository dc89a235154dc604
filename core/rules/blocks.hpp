// Parts of a table that are absent from the document as a whole.
#pragma once

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

/// A block with a heading of its own of which neither the heading nor any row stands in the document.
bool block_is_missing(const form::Block& block, const BlockReading& reading);

/// Adds what is missing in one block to the list.
using CollectMissing = void (*)(const TableReading& table, std::uint16_t block, std::vector<Message>& missing);

/// One finding for each table that was found and lacks something; `what` names it: 这些行 · these rows, `unit` counts it: 行 ·  rows.
RuleResult check_missing(const Report& report, CollectMissing collect, const Text& what, const Text& unit);

}  // namespace nianbao
