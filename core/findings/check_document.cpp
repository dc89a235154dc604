// A document from a reader.
#include <algorithm>

#include "document/wire.hpp"
#include "findings/check_read.hpp"
#include "findings/findings.hpp"
#include "findings/notes.hpp"
#include "layout/arrange.hpp"

namespace nianbao {

std::unique_ptr<CheckResult> check_document(std::string_view bytes, const Configuration& configuration, const Extras& extras) {
    if (bytes.size() > max_document_bytes) return too_large();
    std::optional<document::Document> read = document::from_wire(bytes);
    if (!read)
        return unreadable(ProblemCode::damaged, "文件的内容不完整，无法读取。请重新取得原件后再试。",
                          "The content of the file is incomplete and cannot be read. Get the original again and retry.");
    layout::Arranged arranged = layout::arrange(*read);
    const auto& notes = read->notes;
    const auto has = [&](document::Note note) { return std::find(notes.begin(), notes.end(), note) != notes.end(); };
    const bool recognised = has(document::Note::recognised);
    auto result = check_read(std::move(arranged.text), {}, configuration, arranged.structure, recognised, extras.traditional);
    result->notes = notes_of(*read, std::move(result->notes));
    if (has(document::Note::missing_pages)) result->verdict = at_best_incomplete(result->verdict);
    result->places = std::move(arranged.structure.places);
    return result;
}

}  // namespace nianbao
