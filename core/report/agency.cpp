#include "report/agency.hpp"

#include "report/years.hpp"
#include "text/fold.hpp"

namespace nianbao::reading {

std::u32string agency_in(std::u32string_view title_before_words) {
    std::u32string rest;
    for (std::size_t i = 0; i < title_before_words.size();) {
        std::size_t length = 0;
        if (year_at(title_before_words, i, length) != 0) {
            i += length;
            if (i < title_before_words.size() && title_before_words[i] == U'度') ++i;
            continue;
        }
        const char32_t c = title_before_words[i++];
        if (text::is_letter(c) || c == U'(' || c == U')' || c == U'·') rest.push_back(c);
    }
    for (const std::u32string_view word : {U"关于", U"的", U"年度", U"公布", U"发布"}) {
        if (rest.starts_with(word)) rest.erase(0, word.size());
        if (rest.ends_with(word)) rest.erase(rest.size() - word.size());
    }
    if (rest.size() < 2 || text::is_digit(rest.front())) rest.clear();
    return rest;
}

}  // namespace nianbao::reading
