// Headings out of order, or with another number than the form gives them. Only the headings are compared:
// text extraction may move a table or a paragraph past them. A heading without a number says nothing, since
// automatic numbering is lost in extraction. The fewest headings that could be moved are blamed.
#include <bit>

#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/section-order",
    .severity = Severity::error,
    .title = {"各部分的次序或编号不对", "Sections are out of order or wrongly numbered"},
    .explanation =
        {"六个部分应当按规定的次序排列，并依次编号为一至六。请按格式调整次序、改正编号；删去了某一部分的，应当补上，而不是把后面的编号提前。",
         "The six sections stand in the order of the format and are numbered 一 to 六. Put them in order and correct the "
         "numbers; where a section was left out, add it rather than renumber those after it."},
    .legal_basis = legal::unified_format,
    .good_example = {"四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议、行政诉讼情况"},
    .bad_example = {"三、政府信息公开行政复议、行政诉讼情况", "三、政府信息公开行政复议、行政诉讼情况"},
};

using Sections = std::vector<const SectionReading*>;

/// The largest set of headings that stand in order already, as bits.
unsigned in_order(const Sections& found) {
    unsigned best = 0;
    for (unsigned set = 0; set < 1u << found.size(); ++set) {
        if (std::popcount(set) <= std::popcount(best)) continue;
        bool ascending = true;
        std::uint32_t last = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!(set >> i & 1u)) continue;
            ascending = ascending && found[i]->heading.start >= last;
            last = found[i]->heading.start;
        }
        if (ascending) best = set;
    }
    return best;
}

void report_order(const Report& report, const Sections& found, RuleResult& result) {
    bool ascending = true;
    for (std::size_t i = 1; i < found.size(); ++i)
        ascending = ascending && found[i - 1]->heading.start <= found[i]->heading.start;
    if (ascending) return;
    const unsigned right = in_order(found);
    std::vector<Message> moved;
    Finding& finding = result.findings.emplace_back();
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (right >> i & 1u) continue;
        const std::string name = concat({"“", section_name(report, found[i]->number), "”"});
        moved.push_back({name, name});
        finding.spans.push_back(found[i]->heading);
    }
    const Message all = list(moved);
    head(finding, {{concat({"次序不对，请移动", all.zh}), concat({"out of order, move ", all.en})},
                   {concat({std::to_string(moved.size()), "个部分次序不对，请移动"}), concat({std::to_string(moved.size()), " sections are out of order"})}});
    prove(finding, all);
    finding.message = {concat({all.zh, "没有按规定的次序排列。请移到相应的位置。"}),
                       concat({all.en, moved.size() == 1 ? " is out of order. Move it" : " are out of order. Move them", " to the right place."})};
}

/// Where a section was left out and those after it were numbered on: structure/section-missing tells the cause.
bool closes_a_gap(const Report& report, const Sections& found) {
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i]->written_number != i + 1) return false;
    return found.size() < report.sections.size();
}

void report_numbers(const Report& report, const Sections& misnumbered, RuleResult& result) {
    Finding& finding = result.findings.emplace_back();
    Message changes;
    for (const SectionReading* section : misnumbered) {
        const std::string written = quote(report, section->heading), right = section_name(report, section->number);
        if (!changes.zh.empty()) changes.zh += "；", changes.en += "; ";
        changes.zh += concat({"“", written, "”的编号不对，应当是“", right, "”"});
        changes.en += concat({"“", written, "” has the wrong number; it should be “", right, "”"});
        finding.spans.push_back(section->heading);
    }
    finding.message = {changes.zh + "。", changes.en + "."};
    const SectionReading& first = *misnumbered.front();
    const std::string written = quote(report, first.heading), right = section_name(report, first.number), count = std::to_string(misnumbered.size());
    if (misnumbered.size() > 1)
        head(finding, {{concat({count, "个部分的编号不对，请改正"}), concat({count, " sections are wrongly numbered"})}});
    else
        head(finding, {{concat({"“", written, "”→“", right, "”"}), concat({"“", written, "”→“", right, "”"})},
                       {concat({"第", chinese_numeral(first.number), "部分编号“", chinese_numeral(first.written_number), "”→“", chinese_numeral(first.number), "”"}),
                        concat({"section ", std::to_string(first.number), " is numbered ", std::to_string(first.written_number), "→", std::to_string(first.number)})}});
    prove(finding, {concat({"应当是：", right}), concat({"it should be: ", right})});
}

RuleResult check(const Report& report) {
    RuleResult result;
    Sections found;
    for (const SectionReading& section : report.sections)
        if (section.found) found.push_back(&section);
    report_order(report, found, result);
    Sections misnumbered;
    for (const SectionReading* section : found)
        // A list that begins anew numbers every heading 一: that is the program's, and structure/section-heading remarks on it.
        if (section->written_number > 1 && section->written_number != section->number) misnumbered.push_back(section);
    if (!misnumbered.empty() && !closes_a_gap(report, found)) report_numbers(report, misnumbered, result);
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule structure_section_order{info, check};
extern const RuleInfo structure_section_order_info{info};

}  // namespace nianbao
