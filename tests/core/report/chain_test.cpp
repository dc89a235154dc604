#include "reading.hpp"

#include "report/chain.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// The stations of a chain in order, each once: `row granted`, `column total`, `block item_1`, `header`.
Texts stations_of(const Chain& chain) {
    Texts texts;
    for (const Link& link : chain.links) {
        const Station& station = chain.stations[link.station];
        const form::Block& block = chain.table->blocks[station.block];
        std::string text;
        switch (station.kind) {
            case StationKind::block: text = "block " + std::string(block.key); break;
            case StationKind::header: text = "header"; break;
            case StationKind::column: text = "column " + std::string(block.columns[station.index].key); break;
            case StationKind::row: text = "row " + std::string(block.rows[station.index].key); break;
        }
        if (texts.empty() || texts.back() != text) texts.push_back(text);
    }
    return texts;
}

Texts chained(std::u32string_view original, std::size_t table, std::string_view edition = "2021") {
    const Surface surface = make_surface(original);
    return stations_of(find_chain(surface, table_of(edition, table)));
}

Texts all_rows(std::string_view edition) {
    Texts texts;
    for (const form::Row& row : table_of(edition, applications).blocks[0].rows) texts.push_back("row " + std::string(row.key));
    return texts;
}

}  // namespace

TEST_CASE("every row of the table is found, in the form's order") {
    for (const std::string_view edition : {"2019", "2021"}) {
        const std::u32string text = applications_text(edition, tab_zeros);
        const Surface surface = make_surface(text);
        const Chain chain = find_chain(surface, table_of(edition, applications));
        CHECK(stations_of(chain) == all_rows(edition));
        CHECK(chain.letters == chain.all_letters);
    }
}

TEST_CASE("the order of the text decides between labels of the same words") {
    // 重复申请 alone may be many things; between its neighbours it is the second of 不予处理.
    CHECK(chained(U"1.信访举报投诉类申请 0\n重复申请 0\n3.要求提供公开出版物 0\n", applications) ==
          Texts{"row rejected_complaint", "row rejected_duplicate", "row rejected_publication"});
}

TEST_CASE("a label in the wrong place does not break the chain") {
    CHECK(chained(U"（一）予以公开 0\n结果维持\n四、结转下年度继续办理\n（七）总计 0\n四、结转下年度继续办理 0\n", applications) ==
          Texts{"row granted", "row processed_total", "row carried_forward"});
}

TEST_CASE("blocks with their columns and rows") {
    CHECK(chained(U"第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 0\n第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚 1\n行政强制 2\n", disclosure) ==
          Texts{"block item_5", "header", "column decisions", "row administrative_licensing", "block item_6", "header", "column decisions",
                "row administrative_penalty", "row administrative_compulsion"});
}

TEST_CASE("rows side by side: the columns come again under each") {
    const Texts stations = chained(U"行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果维持 结果纠正 其他结果 尚未审结 总计 "
                                   U"结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n", review);
    CHECK(std::count(stations.begin(), stations.end(), "column pending") == 3);
    CHECK(stations.front() == "row reconsideration");
    CHECK(stations.back() == "column total");
}

TEST_CASE("nothing of the table: an empty chain") {
    for (const std::u32string_view text : {U"", U"\n\n", U"天地玄黄，宇宙洪荒。", U"1 2 3"})
        for (std::size_t table = 0; table < form::edition_by_key("2021")->tables.size(); ++table) {
            const Surface surface = make_surface(text);
            const Chain chain = find_chain(surface, table_of("2021", table));
            CHECK(chain.links.empty());
            CHECK(chain.letters == 0);
            CHECK(chain.all_letters > 0);
        }
}

TEST_CASE("links stand in order of the text and of the form, and never overlap") {
    const std::u32string text = repeated(applications_text("2021", tab_zeros), 3) + repeated(U"总计\n公开\n", 500);
    const Surface surface = make_surface(text);
    const Chain chain = find_chain(surface, table_of("2021", applications));
    REQUIRE(chain.links.size() >= 25);
    for (std::size_t i = 1; i < chain.links.size(); ++i) {
        CHECK(surface.fragments[chain.links[i].fragment].begin >= surface.fragments[chain.links[i - 1].fragment].end);
        CHECK(chain.links[i].station >= chain.links[i - 1].station);
    }
}

TEST_CASE("100,000 times the same label end in one chain that holds it once or in parts") {
    const Surface surface = make_surface(repeated(U"（一）予以公开\n", 100'000));
    const Chain chain = find_chain(surface, table_of("2021", applications));
    CHECK(chain.letters <= chain.all_letters);
    CHECK(stations_of(chain).size() <= chain.stations.size());
}
