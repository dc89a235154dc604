// What stands in a cell in place of one number, in the words of a finding.
#pragma once

#include <string>

#include "nianbao/report.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

struct DefectWords {
    Text cure;     ///< behind what is quoted in a title: ，应填数
    Text rest;     ///< behind what is quoted in a message, to its end
    Text habit;    ///< behind the number of cells that are wrong in this way
    Text brief;    ///< the same in a title
};

const DefectWords& words_of(Defect defect);

/// The number that a cell's characters look like where letters stand among its digits.
struct Meant {
    std::string digits;        ///< empty where they look like none
    bool has_digit = false;    ///< a real digit stands among them
};

Meant number_meant(const Report& report, const Cell& cell);

}  // namespace nianbao
