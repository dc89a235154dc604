// Facts as lines of text, in which they travel from the engine that read a report to the one that compares reports.
//
//     facts FILE VERDICT YEAR EDITION AGENCY
//     table KEY EDITION VALUE…               in the form's order; - is blank, ? unread or no number
//     sentence SECTION START END WORDS
//     claim START END VALUE READINGS
//     change START END AMOUNT DECIMALS PERCENT RISE BEFORE START END VALUE …   BEFORE is -1 where it is not said
//
// Fields stand between tabs, values of a table between blanks. Enumerations are their numbers, for both sides are of one
// version. READINGS: cells as TABLE:CELL, each behind its sign, readings parted by |: +1:6+1:13|+1:6.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nianbao/facts.hpp"

namespace nianbao {

/// `file`: what the report is to be called; no line breaks or tabs are kept of it.
std::string write_facts(const CheckResult& result, std::string_view file);

/// The facts of any number of reports. What is not understood is left out; a report without its form is unreadable.
std::vector<Facts> read_facts(std::string_view lines);

}  // namespace nianbao
