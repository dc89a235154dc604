// Tables whose numbers the text gives in another order than row by row.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// Section 四 with its numbers as the text gives them.
Report read_review(std::u32string& text, std::u32string_view numbers) {
    text = U"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n"
           U"结果维持 结果纠正 其他结果 尚未审结 总计\n结果维持 结果纠正 其他结果 尚未审结 总计\n结果维持 结果纠正 其他结果 尚未审结 总计\n\n";
    text += numbers;
    text += U"\n\n五、存在的主要问题及改进情况\n";
    return read_report(text).report;
}

}  // namespace

TEST_CASE("numbers behind the next heading are the table's where they are as many as it lacks") {
    std::u32string text;
    const Report report = read_review(text, U"3\n\n1\n\n2\n\n0\n\n6\n\n4\n\n0\n\n五、存在的主要问题及改进情况\n\n1\n\n2\n\n7\n\n1\n\n0\n\n0\n\n5\n\n6");
    CHECK(row_of(report, "review_litigation/litigation_direct") == "4 0 1 2 7");
    CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "1 0 0 5 6");
}
