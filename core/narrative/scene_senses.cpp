// Words by which clerks mean one thing or another: both are tried.
#include "narrative/scene.hpp"

namespace nianbao::narrative {

void Scene::add_other_senses(std::vector<Reading>& readings) const {
    // 公开答复274件: disclosed, or answered at all.
    if (letters(word_) == U"公开答复" && !readings.empty()) readings.push_back(figures_.of_rows("processed_total", applicants()));
    // 法人5件、其他组织2件: legal persons, without those.
    const Token* const who = applicants();
    const bool apart = who != nullptr && narrative_.text({who->begin, who->end}) == U"法人" && narrative_.text({who->end, narrative_.sentences[sentence_].end}).find(U"组织") != std::u32string_view::npos;
    for (std::size_t r = 0, all = apart ? readings.size() : 0; r < all; ++r)
        if (readings[r].cells.size() > 1) readings.push_back({{readings[r].cells.begin(), readings[r].cells.end() - 1}, {}});
}

}  // namespace nianbao::narrative
