#include "presentation/names.hpp"

#include "rules/titles.hpp"

namespace nianbao {

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return "pass";
        case Verdict::accepted: return "accepted";
        case Verdict::fail: return "fail";
        case Verdict::incomplete: return "incomplete";
        case Verdict::unreadable: return "unreadable";
    }
    return {};
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "info";
    }
    return {};
}

std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::passed: return "passed";
        case Outcome::failed: return "failed";
        case Outcome::not_applicable: return "not-applicable";
        case Outcome::could_not_run: return "could-not-run";
    }
    return {};
}

std::string_view name_of(ProblemCode code) {
    switch (code) {
        case ProblemCode::none: return {};
        case ProblemCode::empty: return "empty";
        case ProblemCode::not_a_report: return "not-a-report";
        case ProblemCode::damaged: return "damaged";
        case ProblemCode::unsupported_format: return "unsupported-format";
        case ProblemCode::too_large: return "too-large";
        case ProblemCode::charset_data_missing: return "charset-data-missing";
    }
    return {};
}

std::string_view name_of(CellState state) {
    switch (state) {
        case CellState::unread: return "unread";
        case CellState::number: return "number";
        case CellState::blank: return "blank";
        case CellState::not_number: return "not-a-number";
    }
    return {};
}

std::optional<Severity> severity_named(std::string_view name) {
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
        if (name_of(severity) == name) return severity;
    return std::nullopt;
}

ProblemCode problem_named(std::string_view name) {
    for (const ProblemCode code : {ProblemCode::unsupported_format, ProblemCode::too_large, ProblemCode::charset_data_missing})
        if (name_of(code) == name) return code;
    return ProblemCode::none;
}

Message label_at(const Report& report, const Finding& finding, Span span) {
    for (const CellRef ref : finding.cells)
        if (cell_at(report, ref).span == span) return brief_cell(report, ref);
    return {};
}

}  // namespace nianbao
