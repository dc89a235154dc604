#include "nianbao/check.hpp"

#include <algorithm>

#include "findings/check_read.hpp"
#include "findings/findings.hpp"
#include "findings/notes.hpp"
#include "narrative/read.hpp"
#include "reader/charset.hpp"
#include "report/read.hpp"
#include "rules/fragment.hpp"
#include "reader/utf8.hpp"

namespace nianbao {
namespace {

/// Nothing of the form: neither one of its tables nor its sections nor its title.
bool is_a_report(const Report& report) {
    const auto found = [](const auto& part) { return part.found; };
    if (std::any_of(report.tables.begin(), report.tables.end(), found)) return true;
    const auto sections = std::count_if(report.sections.begin(), report.sections.end(), found);
    return sections >= 3 || (!report.title.empty() && sections >= 2);
}

/// Settings of unknown rules have no effect, and of several settings of one thing the last counts.
Configuration in_force(const Configuration& given) {
    Configuration configuration;
    for (const Rule* rule : rules())
        if (const RuleSetting* setting = setting_of(given, rule->info.id)) configuration.rules.push_back(*setting);
    configuration.accepted = given.accepted;
    return configuration;
}

ProblemCode problem_of(reader::DecodeStatus status) {
    switch (status) {
        case reader::DecodeStatus::charset_data_missing: return ProblemCode::charset_data_missing;
        case reader::DecodeStatus::binary: return ProblemCode::unsupported_format;
        case reader::DecodeStatus::ok: break;
    }
    return ProblemCode::none;
}

/// The result for bytes that did not become a text.
std::unique_ptr<CheckResult> undecoded(ProblemCode problem) {
    if (problem == ProblemCode::too_large) return too_large();
    if (problem == ProblemCode::charset_data_missing)
        return unreadable(problem, "这个文件用的是 GBK 或 Big5 编码，读取它所需的数据没有载入。请刷新页面后再试。",
                          "The file is encoded in GBK or Big5 and the data needed to read it is not loaded. Reload the page and try again.");
    return unreadable(ProblemCode::unsupported_format, "这不是文本文件，无法读取。请打开原文件，复制全文后粘贴。",
                      "This is not a text file and cannot be read. Open the original, copy its whole text and paste it.");
}

}  // namespace

std::unique_ptr<CheckResult> unreadable(ProblemCode code, std::string zh, std::string en) {
    auto result = std::make_unique<CheckResult>();
    result->verdict = Verdict::unreadable;
    result->problem = {code, {std::move(zh), std::move(en)}};
    return result;
}

std::unique_ptr<CheckResult> too_large() {
    return unreadable(ProblemCode::too_large, "文本超过 64 MB，未核验。请只提交年度报告本身。",
                      "The text is larger than 64 MB and was not checked. Submit the annual report alone.");
}

std::unique_ptr<CheckResult> check_read(std::u32string text, std::string encoding, const Configuration& configuration, const layout::Structure& structure,
                                        bool recognised, const Traditional& traditional) {
    const bool blank = std::all_of(text.begin(), text.end(), [](char32_t c) {
        return c <= 0x20 || c == 0xa0 || c == 0x3000 || c == 0xfeff || (c >= 0x2000 && c <= 0x200f);
    });
    if (blank) {
        auto result = unreadable(ProblemCode::empty, "没有可核验的文字：内容为空。请粘贴或选择年度报告全文。",
                                 "There is nothing to check: the input is empty. Paste or choose the whole annual report.");
        result->encoding = std::move(encoding);
        return result;
    }
    auto result = std::make_unique<CheckResult>();
    result->encoding = std::move(encoding);
    result->text = std::move(text);
    reading::ReadReport read = reading::read_report(result->text, structure, traditional);
    narrative::read_narrative(read.surface, read.sections, read.report);
    result->report = std::move(read.report);
    if (!is_a_report(result->report)) {
        result->problem = {ProblemCode::not_a_report,
            {"没有找到政府信息公开工作年度报告的标题、章节或表格。请确认粘贴或选择的是年度报告全文。",
             "No title, section or table of an annual report on government information disclosure was found. "
             "Make sure that you pasted or chose the whole report."}};
        return result;
    }
    Judgement judgement = run_rules(result->report, rules(), configuration);
    if (recognised) doubt(judgement);
    result->configuration = in_force(configuration);
    result->recognised = recognised;
    result->verdict = recognised ? Verdict::incomplete : verdict_of(judgement, result->report);
    if (is_fragment(result->report)) {
        const auto given = std::count_if(result->report.tables.begin(), result->report.tables.end(), [](const TableReading& table) { return table.found; });
        result->notes.push_back(fragment_note(static_cast<std::size_t>(given)));
    }
    if (result->report.more_reports) {
        result->notes.push_back(more_reports_note());
        result->verdict = at_best_incomplete(result->verdict);
    }
    result->findings = std::move(judgement.findings);
    result->outcomes = std::move(judgement.outcomes);
    return result;
}

std::size_t CheckResult::count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [&](const Finding& finding) { return finding.severity == severity && !finding.accepted; }));
}

std::size_t CheckResult::count_accepted() const {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) { return finding.accepted.has_value(); }));
}

std::size_t CheckResult::count_accepted_errors() const {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [](const Finding& finding) { return finding.severity == Severity::error && finding.accepted.has_value(); }));
}

std::unique_ptr<CheckResult> check_text(std::string_view utf8, const Configuration& configuration, const Extras& extras) {
    if (utf8.size() > max_input_bytes) return too_large();
    return check_read(reader::from_utf8(utf8), {}, configuration, {}, false, extras.traditional);
}

std::unique_ptr<CheckResult> check_bytes(std::string_view bytes, const Configuration& configuration, const Extras& extras) {
    if (bytes.size() > max_input_bytes) return too_large();
    reader::Decoded decoded = reader::decode(bytes, {}, extras.decode_legacy);
    if (decoded.status != reader::DecodeStatus::ok) return undecoded(problem_of(decoded.status));
    return check_read(std::move(decoded.text), std::move(decoded.charset), configuration, {}, false, extras.traditional);
}

std::unique_ptr<CheckResult> check_decoded(const DecodedBytes& decoded, const Configuration& configuration, const Extras& extras) {
    if (decoded.problem != ProblemCode::none) return undecoded(decoded.problem);
    return check_read(reader::from_utf8(decoded.text), decoded.charset, configuration, {}, false, extras.traditional);
}

DecodedBytes decode_bytes(std::string_view bytes, std::string_view declared, const Extras& extras) {
    if (bytes.size() > max_input_bytes) return {ProblemCode::too_large, {}, {}};
    reader::Decoded decoded = reader::decode(bytes, declared, extras.decode_legacy);
    return {problem_of(decoded.status), std::move(decoded.charset), reader::to_utf8(decoded.text)};
}

}  // namespace nianbao
