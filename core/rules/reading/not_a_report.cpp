// Nothing of the form in the input. Such an input has no Report, so this function never sees one: the
// entry points answer it with a problem code. The rule documents that answer and keeps its id.
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "reading/not-a-report",
    .severity = Severity::error,
    .title = {"不是政府信息公开工作年度报告", "Not an annual report on government information disclosure"},
    .explanation =
        {"在文件里没有找到年度报告的任何内容：既没有规定的标题，也没有三张表中的任何一张。常见原因是选错了文件、文件是空的或损坏的、"
         "只有扫描图片、有密码保护，或者格式不受支持。请换用报告的电子原件，或者把报告全文复制粘贴进来。",
         "Nothing of an annual report was found: neither its headings nor any of its three tables. Usually the wrong file was "
         "chosen, or it is empty, damaged, a scanned image, protected by a password or of an unsupported format. Use the "
         "report's original file, or copy and paste its whole text."},
    .legal_basis = legal::unified_format,
    .good_example = {"××局2021年政府信息公开工作年度报告全文", "The whole text of a bureau's annual report for 2021"},
    .bad_example = {"一份会议通知", "A notice of a meeting"},
};

RuleResult check(const Report&) { return {}; }

}  // namespace

extern const Rule reading_not_a_report{info, check};
extern const RuleInfo reading_not_a_report_info{info};

}  // namespace nianbao
