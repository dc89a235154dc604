#include <doctest/doctest.h>

#include <string>

#include "facts/facts.hpp"
#include "nianbao/check.hpp"
#include "support/report_builder.hpp"
#include "support/text_report.hpp"

using namespace nianbao;

TEST_CASE("facts: figures and states of cells come back as they were") {
    test::ReportBuilder builder("2021");
    builder.set("applications/granted/total", 42).blank("applications/granted/natural_person").unread("applications/new_received/total");
    CheckResult result;
    result.report = builder.build();
    result.verdict = Verdict::fail;
    const std::vector<Facts> facts = read_facts(write_facts(result, "a\tb\n.txt") + write_facts(result, "second"));
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].file == "a b .txt");
    CHECK(facts[0].verdict == Verdict::fail);
    CHECK(facts[0].report.agency == result.report.agency);
    CHECK(facts[0].report.year == result.report.year);
    REQUIRE(facts[0].report.tables.size() == result.report.tables.size());
    for (std::size_t t = 0; t < result.report.tables.size(); ++t) {
        CHECK(facts[0].report.tables[t].form == result.report.tables[t].form);
        for (std::size_t c = 0; c < result.report.tables[t].cells.size(); ++c) {
            const Cell &sent = result.report.tables[t].cells[c], &come = facts[0].report.tables[t].cells[c];
            CHECK(sent.state == come.state);
            if (sent.state == CellState::number) CHECK(sent.value == come.value);
        }
    }
}

TEST_CASE("facts: an input that is no report is there, and unreadable") {
    const std::vector<Facts> facts = read_facts(write_facts(*check_text("很久以前，有一座山。"), "novel.txt"));
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].verdict == Verdict::unreadable);
    CHECK(facts[0].file == "novel.txt");
}

TEST_CASE("facts: what is malformed is left out") {
    CHECK(read_facts("").empty());
    CHECK(read_facts("table\tapplications\t2021\t1 2 3\n").empty());
    const std::vector<Facts> facts = read_facts("facts\ta\t0\t2021\t1999\tx\ntable\tnone\t2021\t1\nclaim\t1\t2\t3\t+9:9999\nchange\tx\n");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].verdict == Verdict::unreadable);
    CHECK(facts[0].report.tables.empty());
    REQUIRE(facts[0].claims.size() == 1);
    CHECK(facts[0].claims[0].readings.empty());
}
