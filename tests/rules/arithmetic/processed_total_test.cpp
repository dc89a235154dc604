#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "arithmetic/processed-total";

/// Natural persons' applications with 124 outcomes of eight kinds; all sums hold.
ReportBuilder many_outcomes(std::string_view edition) {
    ReportBuilder builder(edition);
    const auto both = [&](std::string row, std::int64_t value) {
        builder.set("applications/" + row + "/natural_person", value).set("applications/" + row + "/total", value);
    };
    both("new_received", 136);
    both("granted", 8);
    both("denied_state_secret", 3);
    both("denied_internal_affairs", 4);
    both("denied_administrative_inquiry", 40);
    both("unavailable_not_held", 32);
    both("rejected_complaint", 33);
    both("rejected_duplicate", 1);
    both(edition == "2019" ? "other" : "other_other", 3);
    both("processed_total", 124);
    both("carried_forward", 12);
    return builder;
}

}  // namespace

TEST_CASE("processed-total: a column that adds up is left alone") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = many_outcomes(edition);
        const Report report = builder.build();
        CHECK(findings_of(report) == Lines{});
        CHECK(outcome_of(report, rule) == "passed");
    }
}

TEST_CASE("processed-total: a wrong column is found, only its numbers other than 0 are written out") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = many_outcomes(edition);
        builder.set("applications/processed_total/natural_person", 121);
        const Report report = builder.set("applications/carried_forward/natural_person", 15).build();
        CHECK(findings_of(report) ==
              Lines{"arithmetic/row-total error applications/processed_total/natural_person,applications/carried_forward/natural_person "
                    "fixes applications/processed_total/natural_person=124,applications/carried_forward/natural_person=12 at 121,15,124,12"});
        CHECK(messages_of(report, rule, Language::zh) ==
              Lines{"“自然人”列：8+3+4+40+32+33+1+3=124，“（七）总计”写的是121。请核对这一列，改正写错的数。"});
        CHECK(messages_of(report, rule, Language::en) ==
              Lines{"In column “自然人”: 8+3+4+40+32+33+1+3=124, but “（七）总计” says 121. Check this column and correct the wrong number."});
    }
}

TEST_CASE("processed-total: a column of zeros against a total shows one 0") {
    ReportBuilder builder("2021");
    builder.set("applications/processed_total/research_institution", 2).set("applications/processed_total/total", 2);
    const Report report = builder.build();
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“科研机构”列：0，“（七）总计”写的是2。请核对这一列，改正写错的数。",
                "“总计”列：0，“（七）总计”写的是2。请核对这一列，改正写错的数。"});
}

TEST_CASE("processed-total: every row of each edition counts") {
    for (const char* edition : {"2019", "2021"}) {
        const form::Edition* form = form::edition_by_key(edition);
        REQUIRE(form != nullptr);
        std::size_t outcomes = 0;
        for (const form::Row& row : form->tables[1].blocks[0].rows) {
            if (row.key == "new_received" || row.key == "carried_over" || row.key == "processed_total" ||
                row.key == "carried_forward")
                continue;
            ++outcomes;
            ReportBuilder builder(edition);
            const std::string path = "applications/" + std::string(row.key);
            const Report report = builder.set(path + "/natural_person", 1).set(path + "/total", 1).build();
            const std::string person = path + "/natural_person", total = path + "/total";
            CHECK(findings_of(report) == Lines{"arithmetic/processed-total error " + person + "," + total + " fixes " + person + "=0," + total + "=0 at 1,1,0,0"});
            CHECK(messages_of(report, rule, Language::zh) ==
                  Lines{"“自然人”列：1，“（七）总计”写的是0。请核对这一列，改正写错的数。",
                        "“总计”列：1，“（七）总计”写的是0。请核对这一列，改正写错的数。"});
        }
        CHECK(outcomes == (std::string_view(edition) == "2019" ? 19 : 21));
    }
}

TEST_CASE("processed-total: a cell that is no number leaves its column unchecked") {
    ReportBuilder builder("2019");
    const Report report = builder.garbage("applications/granted/commercial_enterprise", U"/", Defect::mark).build();
    CHECK(findings_of(report) == Lines{"cell/not-a-number error applications/granted/commercial_enterprise at /"});
    CHECK(outcome_of(report, rule) == "could-not-run");
    CHECK(reason_of(report, rule, Language::zh) == "共7处，其中1处有没读出的数，无法核对：“商业企业”列。");
}

TEST_CASE("processed-total: without the table it does not apply") {
    ReportBuilder builder("2019");
    const Report report = builder.no_table("applications").build();
    CHECK(outcome_of(report, rule) == "not-applicable");
}

TEST_CASE("processed-total: blank totals beside numbers of their own count as their sums") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = many_outcomes(edition);
        for (const char* row : {"granted", "denied_state_secret", "denied_internal_affairs", "denied_administrative_inquiry", "unavailable_not_held",
                                "rejected_complaint", "rejected_duplicate"})
            builder.blank(std::string("applications/") + row + "/total");
        CHECK(messages_of(builder.build(), rule, Language::zh) == Lines{});
        builder.set("applications/processed_total/total", 125);
        CHECK(messages_of(builder.build(), rule, Language::zh) ==
              Lines{"“总计”列：8+3+4+40+32+33+1+3=124，“（七）总计”写的是125。请核对这一列，改正写错的数。"});
    }
}

TEST_CASE("processed-total: a row of totals left out is what its columns add up to") {
    ReportBuilder builder = many_outcomes("2021");
    for (const char* column : {"natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization", "legal_service_institution",
                               "other_organization", "total"})
        builder.blank(std::string("applications/processed_total/") + column);
    CHECK(messages_of(builder.build(), "arithmetic/balance", Language::zh) == Lines{});
    builder.set("applications/new_received/natural_person", 137).set("applications/new_received/total", 137);
    CHECK(messages_of(builder.build(), "arithmetic/balance", Language::zh).size() == 2);
}

TEST_CASE("processed-total: a blank row beside no numbers counts as 0") {
    ReportBuilder builder = many_outcomes("2019");
    builder.blank("applications/granted/natural_person").blank("applications/granted/total");
    CHECK(messages_of(builder.build(), rule, Language::zh).size() == 2);
}
