// The words by which reports speak of their figures. The words themselves are data: lexicon.json, and the mentions
// in the editions' files.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace nianbao::narrative {

enum class Concept : std::uint8_t {
    none,               ///< in no word of the lexicon
    mention,            ///< only names rows or columns of the form
    received,           ///< 收到, 受理
    newly_received,     ///< 新收: without those carried over
    handled,            ///< 办理: received or processed
    processed,          ///< 办结, 答复
    due,                ///< 应办: received and carried over
    carried_over,       ///< 上年结转
    carried_forward,    ///< 结转下年度
    forward_or_over,    ///< 结转, without saying to which year
    moved,              ///< 转入, with a year behind it
    application,        ///< an application for information
    reconsideration,    ///< 行政复议
    litigation,         ///< 行政诉讼
    litigation_direct,  ///< 未经复议直接起诉
    litigation_after,   ///< 复议后起诉
    upheld,             ///< 维持
    corrected,          ///< 纠正
    other_result,       ///< 其他结果
    pending,            ///< 尚未审结
    total,              ///< 共, 合计
    among,              ///< 其中
    including,          ///< 含, 包括
    respectively,       ///< 分别
    every,              ///< 均, 全部
    each,               ///< 各
    share,              ///< 占
    compared,           ///< 比上年, 同比
    rise,               ///< 上升
    fall,               ///< 下降
    negative,           ///< 没有, 未, 无
    happened,           ///< 发生, 引起
    channel,            ///< a way by which applications come
    partial,            ///< narrows a figure to a part or to another time
    timely,             ///< 按时, 按期
    whole_scope,        ///< 全市, 各级
    own_scope,          ///< 本机关, 我局
    part_scope,         ///< 下属单位, 乡镇: bodies below or beside
    foreign,            ///< things that the tables do not count
    open_information,   ///< 政府信息公开
    cumulative,         ///< 累计
    excluding,          ///< 不含
    generic_channels,   ///< 等渠道: all ways together
    risen_to,           ///< 由…增至
    assisting,          ///< 指导, 协助: what others do
    withdrawn,          ///< 撤回
    outside,            ///< reasons and results that the form has no row of its own for: 告知获取途径
    still,              ///< 尚有, 仍有
    clearing,           ///< 清理
    kept,               ///< 保留
    about,              ///< 关于
    rate,               ///< 办结率, 答复率
    amended,            ///< 修改: neither made nor repealed
    dispute,            ///< 行政争议: reviews and lawsuits
    won,                ///< 胜诉: a lawsuit that changed nothing
    lost,               ///< 败诉, 被改变: a case by which something was put right
    next_year,          ///< 下年度
    filler,             ///< words that change nothing
    number,
    year,               ///< 2020年
    mark,               ///< punctuation
};

/// A few of them, to be asked for together.
class Concepts {
public:
    constexpr Concepts() = default;
    consteval Concepts(std::initializer_list<Concept> list) {
        for (const Concept each : list) add(each);
    }
    static consteval Concepts all() {
        Concepts every;
        every.bits_ = ~std::uint64_t{0};
        return every;
    }
    constexpr void add(Concept meaning) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(meaning); }
    constexpr bool has(Concept meaning) const { return (bits_ >> static_cast<unsigned>(meaning) & 1) != 0; }
    constexpr bool has_any(Concepts meanings) const { return (bits_ & meanings.bits_) != 0; }
    constexpr Concepts operator|(Concepts others) const {
        others.bits_ |= bits_;
        return others;
    }
    bool operator==(const Concepts&) const = default;

private:
    std::uint64_t bits_ = 0;
};

/// The tables that sentences speak of, whatever other tables an edition has and wherever these stand in it: Target::table.
enum TableIndex : std::uint8_t { disclosure_table = 0, applications_table = 1, review_table = 2 };

enum class Axis : std::uint8_t { row, column };

/// Rows or columns of a block that a word names; a group of rows where first < last.
struct Target {
    std::uint8_t edition, table, block;
    Axis axis;
    std::uint16_t first, last;
};

/// For each table whether words name rows of it, and whether they name columns.
struct Named {
    std::uint8_t named = 0;

    static constexpr std::uint8_t bit(std::uint8_t table, Axis axis) { return static_cast<std::uint8_t>(1u << (2u * table + static_cast<unsigned>(axis))); }
    bool names(std::uint8_t table, Axis axis) const { return (named & bit(table, axis)) != 0; }
    bool names_row(std::uint8_t table) const { return names(table, Axis::row); }
    bool names_column(std::uint8_t table) const { return names(table, Axis::column); }
};

/// Its letters stand behind those of the words before it, in letters_of_words(): an address for each would weigh more than
/// what they mean.
struct Word {
    std::uint8_t length;
    Concept meaning;
    std::uint8_t first_target, target_count;   ///< of targets()
};

std::u16string_view letters_of_words();

/// All words, in the order in which they travel lightest: see generate.mjs. WordIndex finds them.
std::span<const Word> words();
std::span<const Target> targets();

}  // namespace nianbao::narrative
