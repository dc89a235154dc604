// The public entry: text or bytes in, a result out. Pure: no I/O, no clock, no state, no exceptions.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/configuration.hpp"
#include "nianbao/extras.hpp"
#include "nianbao/finding.hpp"
#include "nianbao/place.hpp"
#include "nianbao/report.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

inline constexpr std::string_view engine_version = "0.1.0";

enum class Verdict : std::uint8_t {
    pass,         ///< every rule of severity error that applies ran and holds
    accepted,     ///< the same, but for errors that someone accepted: their sums still do not hold
    fail,         ///< at least one error that is not accepted
    incomplete,   ///< no such error, but some rule that applies could not run, or a cell was not read
    unreadable,
};

/// Why an input gave no report at all.
enum class ProblemCode : std::uint8_t {
    none,
    empty,
    not_a_report,
    damaged,
    unsupported_format,
    too_large,
    charset_data_missing,   ///< the text is in a legacy charset whose converter data is not loaded (WASM only)
};

struct Problem {
    ProblemCode code = ProblemCode::none;
    Message message;
};

struct RuleOutcome {
    const Rule* rule;
    Outcome outcome;
    Message reason;
    bool incomplete = false;   ///< some place it applies to could not be checked, whatever the outcome
    bool off = false;          ///< switched off by the configuration, and so not applied
    std::optional<Severity> set{}; ///< the severity that the configuration gives it
    Severity severity() const { return set.value_or(rule->info.severity); }
};

/// Something about the document that is no fault of the report: tracked changes, a second report behind the first.
struct SourceNote {
    std::string_view code;
    Text message;
};

/// Longest text that is read, in bytes; longer input is `too_large`.
inline constexpr std::size_t max_input_bytes = 64u << 20;
/// Largest document from a reader, in bytes, its structure included.
inline constexpr std::size_t max_document_bytes = 256u << 20;

struct CheckResult {
    Verdict verdict = Verdict::unreadable;
    Problem problem;                       ///< set if and only if the verdict is unreadable
    std::string encoding;                  ///< IANA name of the bytes' charset; empty for text that came decoded
    std::u32string text;                   ///< the text that was read; all spans are offsets into it
    std::vector<SourcePlace> places;       ///< in order of the text; none for plain text
    Report report;
    std::vector<Finding> findings;         ///< worst first, then in order of the text
    std::vector<RuleOutcome> outcomes;     ///< one each of rules()
    std::vector<SourceNote> notes;         ///< what a user must know of how the document was read
    bool recognised = false;               ///< read from pictures: nothing in it is certain
    Configuration configuration;           ///< what was in force: settings of known rules, acceptances as given
    /// Findings of a severity that were not accepted; accepted ones of any severity, and of severity error.
    std::size_t count(Severity severity) const;
    std::size_t count_accepted() const;
    std::size_t count_accepted_errors() const;
};

/// Checks text that is already Unicode (pasted): UTF-8. Malformed sequences become U+FFFD.
std::unique_ptr<CheckResult> check_text(std::string_view utf8, const Configuration& configuration = {}, const Extras& extras = all_extras());

/// Checks the bytes of a text file in any supported charset. Without a decoder of legacy charsets in `extras`, bytes that
/// are neither UTF-8 nor UTF-16 are `charset_data_missing`: decode them elsewhere and call check_decoded.
std::unique_ptr<CheckResult> check_bytes(std::string_view bytes, const Configuration& configuration = {}, const Extras& extras = all_extras());

struct DecodedBytes {
    ProblemCode problem = ProblemCode::none;   ///< unsupported_format, too_large or charset_data_missing
    std::string charset;                       ///< IANA name
    std::string text;                          ///< UTF-8
};

/// The text in the bytes, for readers of formats that are text themselves. `declared`: the charset that the
/// text names for itself, as written there; it decides only between charsets that the bytes allow.
DecodedBytes decode_bytes(std::string_view bytes, std::string_view declared, const Extras& extras = all_extras());

/// Checks what became of a text file's bytes; the same result as check_bytes gives for them.
std::unique_ptr<CheckResult> check_decoded(const DecodedBytes& decoded, const Configuration& configuration = {}, const Extras& extras = all_extras());

/// Checks a document that a reader took out of a file; layout of the bytes: document/wire.hpp.
std::unique_ptr<CheckResult> check_document(std::string_view bytes, const Configuration& configuration = {}, const Extras& extras = all_extras());

}  // namespace nianbao
