// The files of the rules against the catalogue that the build makes of them, and against their tests.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "nianbao/rule.hpp"

namespace {

namespace fs = std::filesystem;

/// Paths of the .cpp files two folders deep, without the ending `tail`: "arithmetic/row_total".
std::vector<std::string> stems(const fs::path& folder, const std::string& tail) {
    std::vector<std::string> found;
    for (const auto& group : fs::directory_iterator(folder)) {
        if (!group.is_directory()) continue;
        for (const auto& file : fs::directory_iterator(group)) {
            const std::string name = file.path().filename().string();
            if (name.ends_with(tail)) found.push_back(group.path().filename().string() + "/" + name.substr(0, name.size() - tail.size()));
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("rule files: each has the id of its path, and every rule its file") {
    std::vector<std::string> from_files = stems(fs::path(NIANBAO_SOURCE_DIR) / "core/rules", ".cpp");
    for (std::string& id : from_files) std::replace(id.begin(), id.end(), '_', '-');
    std::vector<std::string> from_catalogue;
    for (const nianbao::RuleInfo* info : nianbao::catalogue()) from_catalogue.emplace_back(info->id);
    std::sort(from_files.begin(), from_files.end());
    std::sort(from_catalogue.begin(), from_catalogue.end());
    CHECK(from_files == from_catalogue);
}

TEST_CASE("rule files: each has a test of the same name") {
    const fs::path root(NIANBAO_SOURCE_DIR);
    CHECK(stems(root / "core/rules", ".cpp") == stems(root / "tests/rules", "_test.cpp"));
}
