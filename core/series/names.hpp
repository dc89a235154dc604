// Names of agencies, compared with care: the same name in another spelling is the same agency, anything else is asked.
#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// A name without blanks, marks and brackets: 某市 示例局 and 某市示例局 are one.
std::u32string plain_name(std::string_view utf8);

/// Whether two names that differ may be of one agency: abbreviated, with its place left out, 办公室 for 办公厅, a county
/// that became a district, a department that was renamed.
bool may_be_one(std::u32string_view a, std::u32string_view b);

}  // namespace nianbao
