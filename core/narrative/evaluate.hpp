// What a claim comes to over a report's cells: the one place where readings are added up.
#pragma once

#include <span>

#include "nianbao/report.hpp"

namespace nianbao {

/// A cell taken to hold another number than it does.
struct Supposed {
    CellRef cell;
    Number value;
};

enum class ReadingState : std::uint8_t { holds, differs, blank, unread };

/// The sum of a reading's cells, blanks as 0.
Number sum_of(const Report& report, const Reading& reading, std::span<const Supposed> supposed = {});

/// Whether a reading counts whoever applied, or however a case ended: all of its cells stand in the last columns of their blocks.
bool is_of_totals(const Report& report, const Reading& reading);

/// 件, 起, 宗, 例: the units in which applications are counted.
bool is_of_cases(const Count& count);

/// How a reading of a claim comes out. A blank addend counts as 0; a single blank cell is not compared.
/// A sum that is less than a step away from the value is the value rounded.
ReadingState evaluate(const Report& report, const Reading& reading, Number value, Number step, std::span<const Supposed> supposed = {});

/// A claim holds if one of its readings does, and differs only where none can.
ClaimState evaluate(const Report& report, const Claim& claim, std::span<const Supposed> supposed = {});

}  // namespace nianbao
