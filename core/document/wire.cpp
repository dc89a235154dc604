#include "document/wire.hpp"

#include <algorithm>
#include <cstring>

namespace nianbao::document {
namespace {

constexpr std::uint32_t magic = 0x3144424e;
constexpr std::size_t head = 8;
constexpr std::uint32_t largest_side = 1u << 20;     // rows or columns of a grid
constexpr std::int32_t longest_length = 100'000'000;   // a million points

enum Operation : std::int32_t { paragraph = 1, grid, cell, page, run, rule, note };

std::uint32_t word(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])); };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

class Parser {
public:
    Parser(std::string_view bytes, std::size_t count) : nodes_(bytes.substr(head, 4 * count)), texts_(bytes.substr(head + 4 * count)) {}

    std::optional<Document> run_all() {
        document_.text.reserve(texts_.size() / 2);
        while (at_ < nodes_.size() && ok_) step();
        if (!ok_ || !texts_.empty()) return std::nullopt;
        return std::move(document_);
    }

private:
    std::int32_t next() {
        if (at_ >= nodes_.size()) {
            ok_ = false;
            return 0;
        }
        const auto value = static_cast<std::int32_t>(word(nodes_, at_));
        at_ += 4;
        return value;
    }

    /// The next text, appended to the document's; UTF-8 as JavaScript's TextEncoder writes it.
    Range text() {
        const std::size_t stop = texts_.find('\0');
        if (stop == std::string_view::npos) {
            ok_ = false;
            return {};
        }
        const auto begin = static_cast<std::uint32_t>(document_.text.size());
        decode(texts_.substr(0, stop));
        texts_.remove_prefix(stop + 1);
        return {begin, static_cast<std::uint32_t>(document_.text.size())};
    }

    void decode(std::string_view bytes) {
        for (std::size_t i = 0; i < bytes.size();) {
            const auto lead = static_cast<unsigned char>(bytes[i]);
            const std::size_t length = lead < 0x80 ? 1 : lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
            if (length == 0 || i + length > bytes.size()) {
                ok_ = false;
                return;
            }
            char32_t c = length == 1 ? lead : lead & (0xffu >> (length + 1));
            for (std::size_t k = 1; k < length; ++k) {
                const auto trail = static_cast<unsigned char>(bytes[i + k]);
                ok_ = ok_ && (trail & 0xc0) == 0x80;
                c = c << 6 | (trail & 0x3f);
            }
            document_.text.push_back(c);
            i += length;
        }
    }

    template <typename T>
    T* open() {
        T* const block = document_.blocks.empty() ? nullptr : std::get_if<T>(&document_.blocks.back());
        ok_ = ok_ && block != nullptr;
        return block;
    }

    std::uint32_t side() {
        const std::int32_t value = next();
        ok_ = ok_ && value >= 0 && static_cast<std::uint32_t>(value) <= largest_side;
        return static_cast<std::uint32_t>(std::max(value, 0));
    }

    /// A length on a page: bounded, so that sums of a few of them never overflow.
    std::int32_t length() {
        const std::int32_t value = next();
        ok_ = ok_ && value >= -longest_length && value <= longest_length;
        return value;
    }

    Box box() {
        Box box = box_as_given();
        if (box.right < box.left) std::swap(box.left, box.right);
        if (box.bottom < box.top) std::swap(box.top, box.bottom);
        return box;
    }

    void step() {
        switch (next()) {
            case paragraph:
                document_.blocks.emplace_back(Paragraph{text()});
                break;
            case grid: {
                const std::uint32_t rows = side();
                document_.blocks.emplace_back(Grid{rows, side(), {}});
                break;
            }
            case cell: {
                GridCell added{};
                for (std::uint32_t* const value : {&added.row, &added.column, &added.row_span, &added.column_span}) *value = side();
                added.text = text();
                Grid* const at = open<Grid>();
                if (at == nullptr) break;
                ok_ = ok_ && added.row_span > 0 && added.column_span > 0 && added.row + added.row_span <= at->rows && added.column + added.column_span <= at->columns;
                at->cells.push_back(added);
                break;
            }
            case page: {
                const std::int32_t width = length();
                document_.blocks.emplace_back(Page{width, length(), {}, {}});
                break;
            }
            case run: {
                Run added{box(), {}};
                added.text = text();
                if (Page* const at = open<Page>()) at->runs.push_back(added);
                break;
            }
            case rule: {
                const Box ends = box_as_given();
                if (Page* const at = open<Page>()) at->rules.push_back({ends.left, ends.top, ends.right, ends.bottom});
                break;
            }
            case note: {
                const std::int32_t value = next();
                ok_ = ok_ && value >= 1 && value <= last_note;
                const auto added = static_cast<Note>(value);
                auto& notes = document_.notes;
                if (ok_ && std::find(notes.begin(), notes.end(), added) == notes.end()) notes.push_back(added);
                break;
            }
            default:
                ok_ = false;
        }
    }

    Box box_as_given() {
        Box ends;
        for (std::int32_t* const edge : {&ends.left, &ends.top, &ends.right, &ends.bottom}) *edge = length();
        return ends;
    }

    std::string_view nodes_, texts_;
    std::size_t at_ = 0;
    bool ok_ = true;
    Document document_;
};

}  // namespace

bool is_wire(std::string_view bytes) { return bytes.size() >= head && word(bytes, 0) == magic; }

std::optional<Document> from_wire(std::string_view bytes) {
    if (!is_wire(bytes)) return std::nullopt;
    const std::size_t count = word(bytes, 4);
    if (count > (bytes.size() - head) / 4) return std::nullopt;
    return Parser(bytes, count).run_all();
}

}  // namespace nianbao::document
