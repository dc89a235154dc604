#include "rules/sum_titles.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "rules/equations.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

/// Beyond this many addends only those that are not 0 are shown.
constexpr std::size_t full_sum_limit = 8;

bool has_total(const form::Equation& equation) { return equation.relation == form::Relation::equal && equation.right.size() == 1; }

/// 新收136+上年结转0, and the sum behind it where there is more than one number.
Message named_side(const TableReading& table, const form::Equation& equation, std::span<const std::uint16_t> cells, Number sum) {
    Message out;
    for (const std::uint16_t cell : cells) {
        const form::Brief& name = operand_brief(*table.form, equation, cell);
        const std::string value = counted(table, cell).to_string(), plus = out.zh.empty() ? "" : "+";
        out.zh += concat({plus, name.zh, value});
        out.en += concat({plus, name.en, " ", value});
    }
    if (cells.size() > 1) out.zh += "=" + sum.to_string(), out.en += "=" + sum.to_string();
    return out;
}

}  // namespace

const form::Brief& operand_brief(const form::Table& table, const form::Equation& equation, std::uint16_t cell) {
    const form::Position at = form::position_of(table, cell);
    const form::Block& block = table.blocks[at.block];
    return equation.each_row ? block.columns[at.column].brief : block.rows[at.row].brief;
}

void head_broken(const TableReading& table, const form::Equation& equation, Finding& finding) {
    const EquationSums sums = evaluate(table, equation);
    const form::Table& form = *table.form;
    const Message line = brief_line(form, equation);
    const std::string left = sums.left.to_string(), right = sums.right.to_string();
    if (has_total(equation)) {
        const form::Brief& total = operand_brief(form, equation, equation.right.front());
        head(finding, {{concat({line.zh, "：合", left, "，", total.zh, "填", right}), concat({line.en, ": sum ", left, ", ", total.en, " says ", right})},
                       {concat({line.zh, "：", left, "≠", right}), concat({line.en, ": ", left, "≠", right})},
                       {concat({line.zh, "：合计不符"}), concat({line.en, ": wrong sum"})}});
    } else if (equation.relation == form::Relation::equal) {
        head(finding, {{concat({line.zh, "：", left, "≠", right, "，两边应相等"}), concat({line.en, ": ", left, "≠", right, ", must be equal"})},
                       {concat({line.zh, "：两边应相等"}), concat({line.en, ": both sides must be equal"})}});
    } else {
        const Message less = named_side(table, equation, equation.left, sums.left), bound = named_side(table, equation, equation.right, sums.right);
        if (equation.left.empty())
            head(finding, {{concat({line.zh, "：", bound.zh, "，小于0"}), concat({line.en, ": ", bound.en, ", below 0"})},
                           {concat({line.zh, "：小于0，请核对"}), concat({line.en, ": below 0, check it"})}});
        else
            head(finding, {{concat({line.zh, "：", less.zh, "＞", bound.zh}), concat({line.en, ": ", less.en, " > ", bound.en})},
                           {concat({line.zh, "：", left, "＞", right, "，请核对"}), concat({line.en, ": ", left, ">", right, ", check it"})},
                           {concat({line.zh, "：超过上限"}), concat({line.en, ": above its bound"})}});
    }
}

Message sum_evidence(const TableReading& table, const form::Equation& equation) {
    const EquationSums sums = evaluate(table, equation);
    const std::string left = sums.left.to_string(), right = sums.right.to_string();
    if (has_total(equation)) {
        std::vector<std::string> terms;
        for (const std::uint16_t index : equation.left)
            if (const Number value = counted(table, index); !value.is_zero() || equation.left.size() <= full_sum_limit) terms.push_back(value.to_string());
        if (terms.empty()) terms.emplace_back("0");
        const std::string sum = terms.size() == 1 && terms.front() == left ? "" : "=" + left;
        const form::Brief& total = operand_brief(*table.form, equation, equation.right.front());
        return {short_sum(terms, concat({sum, "，", total.zh, "填", right}), evidence_limit_zh),
                short_sum(terms, concat({sum, ", ", total.en, " says ", right}), evidence_limit_en)};
    }
    const Message less = named_side(table, equation, equation.left, sums.left), more = named_side(table, equation, equation.right, sums.right);
    if (equation.left.empty()) return {concat({more.zh, "，小于0"}), concat({more.en, ", below 0"})};
    const std::string_view sign = equation.relation == form::Relation::equal ? "≠" : "＞", sign_en = equation.relation == form::Relation::equal ? "≠" : ">";
    const std::string bare = concat({left, sign, right}), bare_en = concat({left, sign_en, right});
    const std::string zh = concat({less.zh, sign, more.zh}), en = concat({less.en, " ", sign_en, " ", more.en});
    return {characters(zh) <= evidence_limit_zh ? zh : bare, characters(en) <= evidence_limit_en ? en : bare_en};
}

Message sums_evidence(const TableReading& table, const std::vector<const form::Equation*>& equations) {
    if (equations.size() == 1) return sum_evidence(table, *equations.front());
    Message out;
    for (const form::Equation* equation : equations) {
        const EquationSums sums = evaluate(table, *equation);
        const Text axis = !equation->each_row ? Text{"列", "column"} : table.form->rows_side_by_side ? Text{"组", "group"} : Text{"行", "row"};
        const auto beside = [&](const form::Equation* other) { return other->each_row == equation->each_row && other->line != equation->line; };
        const bool several = std::any_of(equations.begin(), equations.end(), beside);
        const Message line = several ? brief_line(*table.form, *equation) : Message{std::string(axis.zh), std::string(axis.en)};
        const bool added = has_total(*equation);
        const std::string both = concat({sums.left.to_string(), "≠", sums.right.to_string()});
        const Message longer{concat({out.zh, out.zh.empty() ? "" : "；", line.zh, added ? "合" : "两边", both}),
                             concat({out.en, out.en.empty() ? "" : "; ", line.en, added ? " " : " balance ", both})};
        if (characters(longer.zh) > evidence_limit_zh || characters(longer.en) > evidence_limit_en) break;
        out = longer;
    }
    return out;
}

}  // namespace nianbao
