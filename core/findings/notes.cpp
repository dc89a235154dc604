#include "findings/notes.hpp"

namespace nianbao {
namespace {

SourceNote note_of(document::Note note) {
    using document::Note;
    switch (note) {
        case Note::tracked_changes:
            return {"tracked-changes", {"文件中有未接受的修订：插入的文字按已接受读取，删除的文字没有读取。发布前请接受或拒绝全部修订。",
                    "The file has tracked changes: insertions were read as accepted, deletions were not read. Accept or reject all changes before publishing."}};
        case Note::hidden_text:
            return {"hidden-text", {"文件中有隐藏的文字或单元格，没有读取。请确认发布时不需要它们。",
                    "The file has hidden text or cells; they were not read. Make sure that they are not needed in what is published."}};
        case Note::recognised:
            return {"recognised", {"文字由图片识别得出，可能有误。请逐项对照原件，以原件为准。",
                    "The text was recognised from pictures and may be wrong. Compare every figure with the original, which alone counts."}};
        case Note::macros:
            return {"macros", {"文件中带有宏，没有运行。", "The file holds macros; they were not run."}};
        case Note::more_sheets:
            return {"hidden-sheets", {"工作簿中有隐藏的工作表，没有读取。", "The workbook has hidden sheets; they were not read."}};
        case Note::missing_pages:
            return {"missing-pages", {"文件中有读不出的页面，其余各页已经核验。请用原来的软件重新导出后再核验全文。",
                    "Some pages of the file cannot be read; the others were checked. Export the file again and check the whole of it."}};
        case Note::proofread:
            return {"proofread", {"文字由图片识别得出；存疑的数已经人工对照原件核对，其余的由表内算式印证。",
                    "The text was recognised from pictures; doubtful figures were compared with the original by a person, the others are borne out by the tables' sums."}};
    }
    return {};
}

}  // namespace

std::vector<SourceNote> notes_of(const document::Document& document, std::vector<SourceNote> others) {
    std::vector<SourceNote> notes;
    for (const document::Note note : document.notes) notes.push_back(note_of(note));
    notes.insert(notes.end(), others.begin(), others.end());
    return notes;
}

SourceNote fragment_note(std::size_t tables) {
    switch (tables) {
        case 1: return {"fragment", {"只贴了一张表，其余未核。", "Only one table was given; nothing else was checked."}};
        case 2: return {"fragment", {"只贴了两张表，其余未核。", "Only two tables were given; nothing else was checked."}};
        default: return {"fragment", {"只贴了表，没有标题和正文，其余未核。", "Only the tables were given, without title and text; nothing else was checked."}};
    }
}

SourceNote more_reports_note() {
    return {"more-reports", {"文中有不止一份年度报告，只核验了第一份。请把它们分开，逐份核验。",
            "The text holds more than one annual report; only the first was checked. Check each of them by itself."}};
}

}  // namespace nianbao
