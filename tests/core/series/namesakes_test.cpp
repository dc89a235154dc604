#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

namespace {

/// One row of applications: natural persons, businesses, and their total.
void line(Facts& facts, const std::string& row, std::int64_t persons, std::int64_t businesses) {
    Reports::set(facts, "applications/" + row + "/natural_person", persons);
    Reports::set(facts, "applications/" + row + "/commercial_enterprise", businesses);
    Reports::set(facts, "applications/" + row + "/total", persons + businesses);
}

/// Agencies with a report each, which carry forward, or over, so many.
struct Folder {
    Reports reports;

    void ends(const std::string& agency, std::int64_t persons, std::int64_t businesses, int year = 2021) { line(reports.add(year, agency), "carried_forward", persons, businesses); }
    void begins(const std::string& agency, std::int64_t persons, std::int64_t businesses, int year = 2022) { line(reports.add(year, agency), "carried_over", persons, businesses); }

    /// OLD?NEW for names that are alike, OLD=NEW where the figures fit too, OLD!NEW for those that have but the figures.
    Lines asked() const {
        const std::vector<Facts> facts = reports.all();
        Lines lines;
        std::size_t sides = 0;
        for (const SeriesResult& result : check_series(facts)) {
            sides += result.series.namesakes.size();
            for (const Namesake& other : result.series.namesakes)
                if (other.first > result.series.years.back()->report.year)
                    lines.push_back(result.series.agency + (!other.alike ? "!" : other.joins ? "=" : "?") + other.agency);
        }
        CHECK(sides == 2 * lines.size());
        return lines;
    }
};

Lines asked(const char* older, const char* newer, std::int64_t persons, std::int64_t businesses) {
    Folder folder;
    folder.ends(older, persons, businesses);
    folder.begins(newer, persons, businesses);
    return folder.asked();
}

}  // namespace

TEST_CASE("namesakes: names that are alike are asked about, with whether the figures fit") {
    CHECK(asked("某县示例局", "某区示例局", 0, 0) == Lines{"某县示例局?某区示例局"});
    CHECK(asked("某县示例局", "某区示例局", 1, 0) == Lines{"某县示例局=某区示例局"});
    CHECK(asked("某县示例局（某县范例局）", "某县示例局", 0, 0) == Lines{"某县示例局（某县范例局）?某县示例局"});
}

TEST_CASE("namesakes: a word in common and figures that fit are asked about, one alone is not") {
    CHECK(asked("某县国土资源局", "某县自然资源和规划局", 2, 0) == Lines{"某县国土资源局=某县自然资源和规划局"});
    CHECK(asked("某县国土资源局", "某县自然资源和规划局", 0, 0) == Lines{});
    CHECK(asked("某县国土资源局", "别县自然资源和规划局", 2, 0) == Lines{});
}

TEST_CASE("namesakes: other names are asked about where figures fit that tell") {
    CHECK(asked("某市工商行政管理局", "某市市场监督管理局", 7, 2) == Lines{"某市工商行政管理局!某市市场监督管理局"});
    CHECK(asked("某县安全生产监督管理局", "某区应急管理局", 3, 2) == Lines{"某县安全生产监督管理局!某区应急管理局"});
    // Few, of one kind of applicant, of another place, or those of the government above: the same by chance, or by its sums.
    CHECK(asked("某市工商行政管理局", "某市水利局", 0, 0) == Lines{});
    CHECK(asked("某市工商行政管理局", "某市水利局", 1, 1) == Lines{});
    CHECK(asked("某市工商行政管理局", "某市水利局", 30, 0) == Lines{});
    CHECK(asked("某市工商行政管理局", "别市市场监督管理局", 7, 2) == Lines{});
    CHECK(asked("某市人民政府", "某市市场监督管理局", 7, 2) == Lines{});
}

TEST_CASE("namesakes: figures that differ in one column, or skip a year, lead nowhere") {
    Folder folder;
    folder.ends("某市工商行政管理局", 7, 2);
    folder.begins("某市市场监督管理局", 8, 1);
    folder.begins("某市应急管理局", 7, 2, 2023);
    CHECK(folder.asked() == Lines{});
}

TEST_CASE("namesakes: figures that fit several lead to none of them") {
    Folder folder;
    folder.ends("某市工商行政管理局", 7, 2);
    folder.begins("某市市场监督管理局", 7, 2);
    folder.begins("某市应急管理局", 7, 2);
    CHECK(folder.asked() == Lines{});
}

TEST_CASE("namesakes: where a name that is alike goes on with the figures no other is asked about") {
    Folder folder;
    folder.ends("某市国土资源局", 7, 2);
    folder.begins("某市自然资源局", 7, 2);
    folder.begins("某市应急管理局", 7, 2);
    CHECK(folder.asked() == Lines{"某市国土资源局=某市自然资源局"});
}

TEST_CASE("namesakes: a body may be renamed twice") {
    Folder folder;
    folder.ends("某市工商行政管理局", 7, 2, 2020);
    Facts& between = folder.reports.add(2021, "某市市场监督管理局");
    line(between, "carried_over", 7, 2);
    line(between, "carried_forward", 4, 3);
    folder.begins("某市知识产权局", 4, 3);
    CHECK(folder.asked() == Lines{"某市工商行政管理局!某市市场监督管理局", "某市市场监督管理局!某市知识产权局"});
}

TEST_CASE("namesakes: figures that were not read fit nothing") {
    Folder folder;
    folder.ends("某市工商行政管理局", 7, 2);
    folder.begins("某市市场监督管理局", 7, 2);
    std::vector<Facts> facts = folder.reports.all();
    for (Facts& one : facts) Reports::unread(one, "applications/carried_over/other_organization"), Reports::unread(one, "applications/carried_forward/other_organization");
    for (const SeriesResult& result : check_series(facts)) CHECK(result.series.namesakes.empty());
}
