// Tables that the document itself tells: rows, columns and spans are known, nothing is guessed from blanks.
#include "document/wire.hpp"
#include "layout/arrange.hpp"
#include "reading.hpp"
#include "support/wire_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

using Cells = std::vector<std::string>;

/// Section 三 as a grid: two columns of labels, then seven of values that cover `wide` columns each.
class ApplicationsGrid {
public:
    explicit ApplicationsGrid(std::int32_t wide = 1) : wide_(wide) {
        for (const form::Row& row : table_of("2021", applications).blocks[0].rows) keys_.push_back({std::string(row.key), std::string(row.label.text)});
    }

    ApplicationsGrid& row(std::string key, Cells values) {
        rows_[key] = std::move(values);
        return *this;
    }
    ApplicationsGrid& usual(Cells values) {
        usual_ = std::move(values);
        return *this;
    }
    ApplicationsGrid& without_header() {
        has_header_ = false;
        return *this;
    }

    layout::Arranged arranged() const {
        WireBuilder builder;
        const auto rows = static_cast<std::int32_t>(keys_.size()) + (has_header_ ? 1 : 0);
        builder.paragraph("三、收到和处理政府信息公开申请情况").grid(rows, 2 + 7 * wide_);
        std::int32_t at = 0;
        if (has_header_) put(builder, at++, "申请人情况", {"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"});
        for (const auto& [key, label] : keys_) {
            const auto own = rows_.find(key);
            put(builder, at++, label, own != rows_.end() ? own->second : usual_);
        }
        return layout::arrange(document::from_wire(builder.bytes()).value());
    }

    Report read() {
        kept_ = arranged();
        return reading::read_report(kept_.text, kept_.structure).report;
    }

private:
    void put(WireBuilder& builder, std::int32_t row, std::string_view label, const Cells& values) const {
        builder.cell(row, 0, 1, 2, label);
        for (std::size_t c = 0; c < values.size(); ++c) builder.cell(row, 2 + static_cast<std::int32_t>(c) * wide_, 1, wide_, values[c]);
    }

    std::int32_t wide_;
    bool has_header_ = true;
    std::vector<std::pair<std::string, std::string>> keys_;
    std::map<std::string, Cells> rows_;
    Cells usual_ = Cells(7, "0");
    layout::Arranged kept_;
};

}  // namespace

TEST_CASE("blank cells of a grid are blank, and the others keep their columns") {
    ApplicationsGrid grid;
    const Report report = grid.row("granted", {"", "", "3", "", "", "", "3"}).row("other_other", Cells(7, "")).read();
    CHECK(row_of(report, "applications/granted") == "_ _ 3 _ _ _ 3");
    CHECK(row_of(report, "applications/other_other") == "_ _ _ _ _ _ _");
    CHECK(row_of(report, "applications/processed_total") == "0 0 0 0 0 0 0");
    CHECK(count_cells(report, applications, CellState::unread) == 0);
    CHECK(report.unplaced.empty());
}

TEST_CASE("where no row is complete, the header's cells tell the columns") {
    ApplicationsGrid grid;
    const Report report = grid.usual(Cells(7, "")).row("new_received", {"2", "", "", "", "", "", "2"}).row("granted", {"", "1", "", "", "", "", "1"}).read();
    CHECK(row_of(report, "applications/new_received") == "2 _ _ _ _ _ 2");
    CHECK(row_of(report, "applications/granted") == "_ 1 _ _ _ _ 1");
    CHECK(count_cells(report, applications, CellState::unread) == 0);
}

TEST_CASE("values may cover several columns of the grid") {
    ApplicationsGrid grid(3);
    const Report report = grid.row("granted", {"", "", "3", "", "", "", "3"}).read();
    CHECK(row_of(report, "applications/granted") == "_ _ 3 _ _ _ 3");
    CHECK(row_of(report, "applications/new_received") == "0 0 0 0 0 0 0");
    CHECK(count_cells(report, applications, CellState::unread) == 0);
}

TEST_CASE("without a header the complete rows tell the columns") {
    ApplicationsGrid grid;
    const Report report = grid.without_header().row("granted", {"", "", "3", "", "", "", "3"}).read();
    CHECK(row_of(report, "applications/granted") == "_ _ 3 _ _ _ 3");
}

TEST_CASE("two numbers in one cell are told, not shared out") {
    ApplicationsGrid grid;
    const Report report = grid.row("granted", {"1\n2", "0", "0", "0", "0", "0", "3"}).read();
    CHECK(row_of(report, "applications/granted") == "! 0 0 0 0 0 3");
    CHECK(report.tables[applications].cells[table_of("2021", applications).blocks[0].cell(2, 0)].defect == Defect::several);
}

TEST_CASE("a number in a cell is no running text, whatever its neighbours say") {
    ApplicationsGrid grid;
    const Report report = grid.row("granted", {"1,234", "０", "0", "0", "0", "—", "1234"}).read();
    CHECK(row_of(report, "applications/granted") == "1234 0 0 0 0 _ 1234");
}
