// A column of the table of applications: what came in must have been dealt with or carried forward. The
// form prints the relation in the table itself (本列数据的勾稽关系为…). No cell of the four is the total of
// the others, so this rule alone blames none of them.
#include "rules/equations.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "arithmetic/balance",
    .severity = Severity::error,
    .title = {"收到的申请与办理去向不平衡", "Applications received and dealt with do not balance"},
    .explanation =
        {"第三部分的表中，每一列都应当符合表内注明的勾稽关系：“一、本年新收”加“二、上年结转”，等于“三、本年度办理结果（七）总计”"
         "加“四、结转下年度继续办理”。不相等时，请从四个数中找出与台账不符的一个；上年结转数应当与上一年报告的结转下年度数一致。",
         "Every column of the table of section 3 must satisfy the relation printed in the table: newly received plus "
         "carried over from last year equals the total dealt with, （七）总计, plus carried forward to next year. If it does not, "
         "find which of the four numbers differs from your records; the number carried over must be the one that last "
         "year's report carried forward."},
    .legal_basis =
        {"国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式，第三部分的表内注："
         "“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”。",
         "The format attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, note in the table of section 3: "
         "the first item plus the second equals the third plus the fourth."},
    .good_example = {"新收 136 + 上年结转 0 = 办理总计 124 + 结转下年 12",
                     "Received 136 + carried over 0 = dealt with 124 + carried forward 12"},
    .bad_example = {"新收 136 + 上年结转 0 ≠ 办理总计 124 + 结转下年 11",
                    "Received 136 + carried over 0 ≠ dealt with 124 + carried forward 11"},
};

RuleResult check(const Report& report) { return check_equations(report, info.id); }

}  // namespace

extern const Rule arithmetic_balance{info, check};
extern const RuleInfo arithmetic_balance_info{info};

}  // namespace nianbao
