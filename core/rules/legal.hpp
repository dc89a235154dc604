// The sources that most rules rest on.
#pragma once

#include "nianbao/rule.hpp"

namespace nianbao::legal {

/// The unified format and the two documents that set it.
inline constexpr Text unified_format{
    "《中华人民共和国政府信息公开条例》（2019年修订）第五十条：年度报告采用全国统一格式。"
    "格式由国办公开办函〔2019〕60号（2019、2020年度的报告）和国办公开办函〔2021〕30号（2021年度起的报告）规定。",
    "Article 50 of the Regulations of the People's Republic of China on Open Government Information (revised 2019): "
    "annual reports use one national format. It is set by 国办公开办函〔2019〕60号 (reports for 2019 and 2020) "
    "and 国办公开办函〔2021〕30号 (reports for 2021 and later)."};

/// The table of section three, with the note the form prints in it.
inline constexpr Text applications_table{
    "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式，第三部分的表，"
    "依据《中华人民共和国政府信息公开条例》（2019年修订）第五十条第一款第（二）项、第二款。",
    "The format attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, table of section 3, under Article 50, "
    "first paragraph, item (2), and second paragraph, of the Regulations on Open Government Information (revised 2019)."};

/// A report's sentences and its tables tell of the same facts.
inline constexpr Text text_and_tables{
    "《中华人民共和国政府信息公开条例》（2019年修订）第六条：行政机关应当及时、准确地公开政府信息；第五十条规定了年度报告的内容，"
    "正文与表格说的是同一事实。",
    "Article 6 of the Regulations on Open Government Information (revised 2019): agencies disclose information promptly and "
    "accurately; Article 50 sets what annual reports contain. The text and the tables tell of the same facts."};

}  // namespace nianbao::legal
