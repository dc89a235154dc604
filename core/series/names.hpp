// Names of agencies, compared with care: the same name in another spelling is the same agency, anything else is asked.
#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// A name without blanks, marks and brackets: 某市 示例局 and 某市示例局 are one.
std::u32string plain_name(std::string_view utf8);

/// The same without what stands in brackets at its end: 某市示例局（某市范例办公室） and 某市示例局 may be one.
std::u32string main_name(std::string_view utf8);

/// How much two names look like one agency's: 0 where they do not, 100 where they are the same but for the place. Abbreviated,
/// with its place left out, 办公室 for 办公厅, a county that became a district, a department that was renamed.
unsigned likeness(std::u32string_view a, std::u32string_view b);

/// Whether both have a word of what they have to do with: 资源 of 国土资源局 and 自然资源和规划局.
bool shares_a_word(std::u32string_view a, std::u32string_view b);

/// Whether both are of one place by name, whatever its kind, and neither is the government of it: its figures are the sum of
/// its departments', so that they are one department's where no other has any.
bool are_side_by_side(std::u32string_view a, std::u32string_view b);

/// Whether one is another's subordinate by name: 示例省某市教育局 of 示例省某市人民政府, 某市某区教育局 of 某市教育局, 某市公安局某区分局 of
/// 某市公安局.
bool is_below(std::u32string_view name, std::u32string_view other);

}  // namespace nianbao
