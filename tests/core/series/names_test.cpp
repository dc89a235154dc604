#include <doctest/doctest.h>

#include "series/names.hpp"

using namespace nianbao;

namespace {
unsigned like(const char* a, const char* b) {
    const unsigned found = likeness(main_name(a), main_name(b));
    CHECK(found == likeness(main_name(b), main_name(a)));
    return found;
}
bool may_be(const char* a, const char* b) { return like(a, b) > 0; }
bool share(const char* a, const char* b) { return shares_a_word(plain_name(a), plain_name(b)); }
bool beside(const char* a, const char* b) { return are_side_by_side(plain_name(a), plain_name(b)); }
bool below(const char* a, const char* b) { return is_below(plain_name(a), plain_name(b)); }
}  // namespace

TEST_CASE("names: spellings of one name are one, whatever stands between its characters") {
    CHECK(plain_name("某市 示例局") == plain_name("某市示例局"));
    CHECK(plain_name("示例（集团）局") == plain_name("示例集团局"));
    CHECK(plain_name("某市示例局") != plain_name("某区示例局"));
}

TEST_CASE("names: a bracket at the end is left out of what may be one name, one within it is not") {
    CHECK(main_name("某市示例局（某市范例办公室）") == plain_name("某市示例局"));
    CHECK(main_name("某市示例局(范例局)") == plain_name("某市示例局"));
    CHECK(main_name("示例（集团）局") == plain_name("示例集团局"));
    CHECK(main_name("（某市示例局）") == plain_name("某市示例局"));
    CHECK(main_name("") == U"");
}

TEST_CASE("names: what may have become of a name is asked about, other bodies are not") {
    CHECK(may_be("某县示例局", "某区示例局"));
    CHECK(may_be("示例市人民政府办公室", "示例市人民政府办公厅"));
    CHECK(may_be("示例市住房和城乡建设局", "示例市住建局"));
    CHECK(may_be("示例省某市教育局", "某市教育局"));
    CHECK(may_be("某县国土资源局", "某县自然资源局"));
    CHECK(may_be("某县水利局", "某县水务局"));
    CHECK(may_be("某县卫计委", "某县卫健委"));
    CHECK(may_be("某市城市管理局", "某市城管局"));
    CHECK(may_be("城市管理局", "某市城管局"));
    CHECK(may_be("某市市场监督管理局", "某区市场监管局"));
    CHECK_FALSE(may_be("某县教育局", "别县教育局"));
    CHECK_FALSE(may_be("某县教育局", "某县水利局"));
    CHECK_FALSE(may_be("某县人民政府", "某县教育局"));
}

TEST_CASE("names: what offices are called and one character more make no likeness") {
    CHECK_FALSE(may_be("某县教育局", "某县体育局"));
    CHECK_FALSE(may_be("某县财政局", "某县民政局"));
    CHECK_FALSE(may_be("某县审计局", "某县统计局"));
    CHECK_FALSE(may_be("某县人民防空办公室", "某县人民政府办公室"));
    CHECK_FALSE(may_be("某市安全生产监督管理局", "某市食品药品监督管理局"));
    CHECK_FALSE(may_be("某县发展和改革委员会", "某县卫生健康委员会"));
}

TEST_CASE("names: the nearer of two names is the more alike") {
    CHECK(like("教育局", "某市教育局") == 100);
    CHECK(like("教育局", "某市教育局") > like("教育局", "某市教育体育局"));
    CHECK(like("某市住建局", "某市住房和城乡建设局") > 0);
}

TEST_CASE("names: a word in common is of what they have to do with") {
    CHECK(share("某县国土资源局", "某县自然资源和规划局"));
    CHECK(share("某市卫生和计划生育委员会", "某市卫生健康委员会"));
    CHECK(share("某市旅游发展委员会", "某市文化和旅游局"));
    CHECK_FALSE(share("某市工商行政管理局", "某市市场监督管理局"));
    CHECK_FALSE(share("某市工商行政管理局", "某市城市管理综合行政执法局"));
    CHECK_FALSE(share("某县教育局", "某县水利局"));
    CHECK_FALSE(share("", "局"));
}

TEST_CASE("names: bodies of one place stand side by side, its government above them") {
    CHECK(beside("某县水利局", "某区教育局"));
    CHECK(beside("示例省某市市场监督管理局", "示例省某市城市管理局"));
    CHECK(beside("某县某镇人民政府", "某县某街道办事处"));
    CHECK_FALSE(beside("某县水利局", "别县水利局"));
    CHECK_FALSE(beside("某县人民政府", "某县水利局"));
    CHECK_FALSE(beside("某县水利局", "某县"));
    CHECK_FALSE(beside("示例省某市", "示例省水利厅"));
}

TEST_CASE("names: which are another's subordinates by name") {
    CHECK(below("示例省某市教育局", "示例省某市人民政府"));
    CHECK(below("示例省某市某区人民政府", "示例省某市人民政府"));
    CHECK(below("示例省某市某区教育局", "示例省某市教育局"));
    CHECK(below("某市公安局某区分局", "某市公安局"));
    CHECK(below("某市某区", "某市"));
    CHECK(below("某市教育局", "某市"));
    CHECK_FALSE(below("示例省某市人民政府", "示例省某市人民政府"));
    CHECK_FALSE(below("示例省某市人民政府", "示例省某市教育局"));
    CHECK_FALSE(below("示例省教育厅", "示例省某市人民政府"));
    CHECK_FALSE(below("示例省别市教育局", "示例省某市人民政府"));
    CHECK_FALSE(below("某市水利局", "某市教育局"));
    CHECK_FALSE(below("某市某区水利局", "某市教育局"));
}
