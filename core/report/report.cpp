#include "nianbao/report.hpp"

#include "reader/utf8.hpp"

namespace nianbao {

std::string path_of(const Report& report, CellRef ref) { return form::path_of(*report.tables[ref.table].form, ref.cell); }

std::string text_of(const Report& report, Span span) {
    return reader::to_utf8(report.text.substr(span.start, span.end - span.start));
}

}  // namespace nianbao
