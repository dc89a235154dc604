#include <algorithm>
#include <initializer_list>
#include <vector>

#include "nianbao/digest.hpp"
#include "presentation/names.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr std::size_t receipt_digits = 16;

void add_line(std::string& out, std::initializer_list<std::string_view> words) {
    bool first = true;
    for (const std::string_view word : words) {
        if (!first) out += ' ';
        first = false;
        out += word;
    }
    out += '\n';
}

/// One order of lines whatever the order of what they tell.
void add_sorted(std::string& out, std::vector<std::string> lines) {
    text::sort(lines, [](const std::string& a, const std::string& b) { return a < b; });
    for (const std::string& line : lines) out += line;
}

std::vector<std::string> acceptances(const Configuration& configuration) {
    std::vector<std::string> lines;
    const auto& given = configuration.accepted;
    for (auto one = given.begin(); one != given.end(); ++one) {
        if (std::any_of(one + 1, given.end(), [&](const Acceptance& later) { return later.finding == one->finding; })) continue;
        add_line(lines.emplace_back(), {"accept", one->finding, one->reason});
    }
    return lines;
}

std::string line_of(const Finding& finding) {
    std::string numbers, line;
    if (finding.expected) numbers += "=" + finding.expected->to_string();
    if (finding.actual) numbers += "/" + finding.actual->to_string();
    const std::string_view state = finding.accepted ? "accepted" : "open";
    if (numbers.empty()) add_line(line, {"finding", finding.key, finding.rule, name_of(finding.severity), state});
    else add_line(line, {"finding", finding.key, finding.rule, name_of(finding.severity), state, numbers});
    return line;
}

}  // namespace

std::string receipt_of(const CheckResult& result, std::string_view sha256) {
    if (sha256.empty() || result.verdict == Verdict::unreadable) return {};
    std::string text;
    add_line(text, {"nianbao/receipt@1"});
    add_line(text, {"sha256", sha256});
    add_line(text, {"engine", engine_version});
    add_line(text, {"catalogue", catalogue_version()});
    std::vector<std::string> settings, findings;
    for (const RuleSetting& setting : result.configuration.rules)
        add_line(settings.emplace_back(), {"rule", setting.rule, setting.severity ? name_of(*setting.severity) : std::string_view("off")});
    for (const Finding& finding : result.findings) findings.push_back(line_of(finding));
    add_sorted(text, std::move(settings));
    add_sorted(text, acceptances(result.configuration));
    add_line(text, {"verdict", name_of(result.verdict)});
    add_sorted(text, std::move(findings));
    return sha256_hex(text).substr(0, receipt_digits);
}

}  // namespace nianbao
