// The table of reviews and lawsuits: for each of its three groups the four results must make up the total.
#include "rules/equations.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "arithmetic/review-total",
    .severity = Severity::error,
    .title = {"复议、诉讼各项结果之和与总计不符", "The results of reviews or lawsuits do not add up to the total"},
    .explanation =
        {"第四部分的表分三组：行政复议、未经复议直接起诉的行政诉讼、复议后起诉的行政诉讼。"
         "每一组“结果维持”“结果纠正”“其他结果”“尚未审结”四格之和应当等于这一组的“总计”。不相等时，请逐案核对后改正。",
         "The table of section 4 has three groups: administrative reviews, lawsuits brought directly and lawsuits brought "
         "after a review. In each of them the four results must add up to the group's total. If they do not, check case by "
         "case and correct the wrong cell."},
    .legal_basis =
        {"国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式，第四部分的表，"
         "依据《中华人民共和国政府信息公开条例》（2019年修订）第五十条第一款第（三）项、第二款。",
         "The format attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, table of section 4, under Article 50, "
         "first paragraph, item (3), and second paragraph, of the Regulations on Open Government Information (revised 2019)."},
    .good_example = {"行政复议：1+0+14+0=15，总计 15", "行政复议: 1+0+14+0=15, total 15"},
    .bad_example = {"行政复议：1+0+14+0=15，总计 16", "行政复议: 1+0+14+0=15, total 16"},
};

RuleResult check(const Report& report) { return check_equations(report, info.id); }

}  // namespace

extern const Rule arithmetic_review_total{info, check};
extern const RuleInfo arithmetic_review_total_info{info};

}  // namespace nianbao
