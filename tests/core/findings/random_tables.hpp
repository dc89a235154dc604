// Random tables and the form's arithmetic written out a second time, straight from the public paths
// and without the equations of the form's data.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "support/report_builder.hpp"

namespace nianbao::test {

using Names = std::vector<std::string>;

inline const Names applicants{"natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
                              "legal_service_institution", "other_organization"};
inline const Names results{"upheld", "corrected", "other_result", "pending"};
inline const Names reviews{"reconsideration", "litigation_direct", "litigation_after_reconsideration"};

inline Names outcomes(const std::string& edition) {
    Names rows{"granted", "partially_granted", "denied_state_secret", "denied_prohibited_by_law", "denied_public_security",
               "denied_third_party_rights", "denied_internal_affairs", "denied_process_information", "denied_enforcement_files",
               "denied_administrative_inquiry", "unavailable_not_held", "unavailable_needs_creation",
               "unavailable_unclear_after_correction", "rejected_complaint", "rejected_duplicate", "rejected_publication",
               "rejected_excessive", "rejected_reconfirmation"};
    if (edition == "2019") rows.push_back("other");
    else rows.insert(rows.end(), {"other_uncorrected", "other_unpaid_fee", "other_other"});
    return rows;
}

inline std::string application(const std::string& row, const std::string& column) { return "applications/" + row + "/" + column; }
inline std::string review(const std::string& row, const std::string& column) { return "review_litigation/" + row + "/" + column; }

/// One sum of the form: the cells on the left add up to those on the right.
struct Sum {
    std::string rule;
    Names left, right;
    bool along_row;
};

inline std::vector<Sum> sums_of(const std::string& edition) {
    std::vector<Sum> sums;
    Names rows = outcomes(edition), columns = applicants;
    rows.insert(rows.end(), {"processed_total", "carried_forward", "carried_over", "new_received"});
    columns.push_back("total");
    for (const std::string& row : rows) {
        Sum& sum = sums.emplace_back(Sum{"arithmetic/row-total", {}, {application(row, "total")}, true});
        for (const std::string& column : applicants) sum.left.push_back(application(row, column));
    }
    for (const std::string& column : columns) {
        Sum& sum = sums.emplace_back(Sum{"arithmetic/processed-total", {}, {application("processed_total", column)}, false});
        for (const std::string& row : outcomes(edition)) sum.left.push_back(application(row, column));
        sums.push_back({"arithmetic/balance", {application("new_received", column), application("carried_over", column)},
                        {application("processed_total", column), application("carried_forward", column)}, false});
    }
    for (const std::string& row : reviews) {
        Sum& sum = sums.emplace_back(Sum{"arithmetic/review-total", {}, {review(row, "total")}, true});
        for (const std::string& column : results) sum.left.push_back(review(row, column));
    }
    return sums;
}

class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}
    std::int64_t below(std::int64_t bound) { return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(bound)); }

    template <class Items>
    auto pick(Items& items) {
        auto at = items.begin();
        std::advance(at, below(static_cast<std::int64_t>(items.size())));
        return at;
    }

private:
    std::mt19937_64 engine_;
};

struct Entry {
    CellState state = CellState::number;
    std::int64_t value = 0;   ///< 0 for whatever is no number
};
using Entries = std::map<std::string, Entry>;

/// Tables of counts in which every sum holds; mostly zeros, as reports are.
inline Entries sound_tables(const std::string& edition, Random& random) {
    Entries entries;
    for (const std::string& column : applicants) {
        std::int64_t processed = 0;
        for (const std::string& row : outcomes(edition)) {
            const std::int64_t value = random.below(3) == 0 ? random.below(500) : 0;
            entries[application(row, column)].value = value;
            processed += value;
        }
        const std::int64_t forward = random.below(20), over = random.below(processed + forward + 1);
        entries[application("processed_total", column)].value = processed;
        entries[application("carried_forward", column)].value = forward;
        entries[application("carried_over", column)].value = over;
        entries[application("new_received", column)].value = processed + forward - over;
    }
    Names rows = outcomes(edition);
    rows.insert(rows.end(), {"processed_total", "carried_forward", "carried_over", "new_received"});
    for (const std::string& row : rows)
        for (const std::string& column : applicants) entries[application(row, "total")].value += entries[application(row, column)].value;
    for (const std::string& row : reviews)
        for (const std::string& column : results) {
            const std::int64_t value = random.below(9);
            entries[review(row, column)].value = value;
            entries[review(row, "total")].value += value;
        }
    return entries;
}

/// Another count in a cell: off by one, a digit more, or anything.
inline void damage(Entry& entry, Random& random) {
    const std::int64_t before = entry.value;
    switch (random.below(4)) {
        case 0: entry.value = before == 0 ? 1 : before - 1; break;
        case 1: entry.value = before * 10 + random.below(10); break;
        case 2: entry.value = before / 10; break;
        default: entry.value = random.below(600); break;
    }
    if (entry.value == before) entry.value = before + 1;
}

/// Reports of one edition that differ in their cells alone (and so have no text): many of them, quickly.
class Tables {
public:
    explicit Tables(const std::string& edition) : builder_(edition), report_(builder_.build()) {
        for (std::uint8_t t = 0; t < report_.tables.size(); ++t)
            for (std::uint16_t c = 0; c < report_.tables[t].form->cell_count; ++c)
                cells_[form::path_of(*report_.tables[t].form, c)] = {t, c};
    }

    const Report& with(const Entries& entries) {
        for (const auto& [path, entry] : entries) {
            const CellRef ref = cells_.at(path);
            Cell& cell = report_.tables[ref.table].cells[ref.cell];
            cell.state = entry.state;
            cell.value = Number::whole(entry.value);
        }
        return report_;
    }

private:
    ReportBuilder builder_;
    Report report_;
    std::map<std::string, CellRef> cells_;
};

}  // namespace nianbao::test
