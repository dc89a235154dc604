// Relations of section two that any true figures satisfy, though the form does not print them. 2019: what
// was newly disclosed is part of what is disclosed in all, and a number of items cannot fall below 0.
// 2021: what was issued this year is normally still in force. A warning, because a document may be issued
// and repealed within one year. Which cells they join is data of the form.
#include "rules/equations.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "arithmetic/disclosure",
    .severity = Severity::warning,
    .title = {"主动公开的数字前后矛盾", "Figures of proactive disclosure contradict each other"},
    .explanation =
        {"第二部分的表中，有些数之间有大小关系。2019年版：“本年新公开数量”不应大于“对外公开总数量”；“上一年项目数量”加“本年增/减”不应小于0。"
         "2021年版：“本年制发件数”一般不大于“现行有效件数”，因为本年制发的文件通常年末仍然有效。"
         "请核对两个数的口径；确属当年制发又当年废止的，可以不改。",
         "Some figures in the table of section 2 bound each other. 2019 edition: what was newly disclosed this year is not "
         "more than the total disclosed; last year's items plus this year's change are not below 0. 2021 edition: what was "
         "issued this year is normally not more than what is in force, since it is usually still in force at the end of the "
         "year. Check what both figures count; leave them if documents were issued and repealed within the year."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第二十条、第五十条第一款第（一）项；"
         "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式，第二部分的表各栏目的含义。",
         "Articles 20 and 50, first paragraph, item (1), of the Regulations on Open Government Information (revised 2019); "
         "the meaning of the columns of section 2 in the format attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号."},
    .good_example = {"规范性文件：本年新公开 3，对外公开总数 116", "规范性文件: 3 newly disclosed, 116 disclosed in all"},
    .bad_example = {"规范性文件：本年新公开 116，对外公开总数 3", "规范性文件: 116 newly disclosed, 3 disclosed in all"},
};

RuleResult check(const Report& report) { return check_equations(report, info.id); }

}  // namespace

extern const Rule arithmetic_disclosure{info, check};
extern const RuleInfo arithmetic_disclosure_info{info};

}  // namespace nianbao
