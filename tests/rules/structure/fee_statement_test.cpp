#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("fee-statement: section six of 2021 on speaks of fees") {
    for (const std::string_view text : {"本年度没有收取政府信息公开信息处理费。", "未收取任何费用，无其他需要报告的事项。", "发出收费通知2件，实际收取信息处理费120元。"}) {
        CAPTURE(text);
        CHECK(found(TextReport().only(6, text)) == Lines{});
    }
    CHECK(ended(TextReport(), "structure/fee-statement") == "passed");
}

TEST_CASE("fee-statement: it says nothing of them") {
    const Lines told_once{"structure/fee-statement warning at 六、其他需要报告的事项"};
    CHECK(found(TextReport().only(6, "无。")) == told_once);
    CHECK(found(TextReport().only(6, "无其他需要报告的事项。")) == told_once);
    CHECK(found(TextReport().only(6, "")) == told_once);
}

TEST_CASE("fee-statement: not asked for before the reports for 2021, nor where it stands elsewhere") {
    CHECK(found(TextReport("2019").only(6, "无。")) == Lines{});
    CHECK(ended(TextReport("2019").only(6, "无。"), "structure/fee-statement") == "not-applicable");
    CHECK(found(TextReport().only(6, "无。").says(1, "全年没有收取信息处理费。")) == Lines{});
}
