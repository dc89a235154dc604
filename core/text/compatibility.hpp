// Characters that are another one, or several, written in another way: ① ㈠ ㎡ ⽅ ℃ ﬁ.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace nianbao::text {

/// Runs of neighbouring characters whose forms are of the same length. Written by generate_compatibility.mjs.
struct CompatibilityTable {
    std::span<const std::uint16_t> gaps;      ///< between the characters of the run before and those of each
    std::span<const std::uint8_t> counts;     ///< characters of the run
    std::span<const std::uint8_t> lengths;    ///< of the form of each of them
    std::u16string_view forms;                ///< of all, one behind the other, in UTF-16: an address for each run would weigh more than it saves
};
extern const CompatibilityTable compatibility_table;

/// What a character stands for, in UTF-16.
class CompatibleForm {
public:
    CompatibleForm() = default;
    CompatibleForm(std::u16string_view forms, std::size_t length) : forms_(forms), length_(length) {}

    std::size_t size() const { return length_; }
    char16_t operator[](std::size_t k) const;

private:
    std::u16string_view forms_;   // with those of the run in front of it, each told by what it is more than the one before
    std::size_t length_ = 0;
};

/// What Unicode says that characters stand for (NFKC).
class CompatibleForms {
public:
    /// Empty where it stands for itself.
    CompatibleForm of(char32_t c);

private:
    /// Where a run of the table begins, and its forms.
    struct Run {
        std::uint32_t first, forms;
    };
    std::vector<Run> runs_;   // made for the first character that is asked for
};

}  // namespace nianbao::text
