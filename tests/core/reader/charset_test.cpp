// Bytes in every charset that is read, written out byte by byte.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "reader/charset.hpp"

using namespace nianbao::reader;
using namespace std::string_view_literals;

namespace {

constexpr std::u32string_view simplified =
    U"政府信息公开工作年度报告\n"
    U"一、总体情况\n"
    U"本机关认真学习条例，依法公开信息，办理申请12件，公开文件3件。\n"
    U"二、主动公开政府信息情况\n"
    U"本年公开规范性文件若干，均在网站公布，便于群众查阅。\n";

constexpr std::u32string_view traditional =
    U"政府信息公開工作年度報告\n"
    U"一、總體情況\n"
    U"本機關認真學習條例，依法公開資訊，辦理申請12件，公開文件3件。\n"
    U"二、主動公開政府資訊情況\n"
    U"本年公開規範性文件若干，均在網站公布，便於群眾查閱。\n";

constexpr std::string_view gbk_bytes =
    "\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa\xb9\xa4\xd7\xf7\xc4\xea\xb6\xc8\xb1\xa8\xb8\xe6\x0a\xd2\xbb\xa1"
    "\xa2\xd7\xdc\xcc\xe5\xc7\xe9\xbf\xf6\x0a\xb1\xbe\xbb\xfa\xb9\xd8\xc8\xcf\xd5\xe6\xd1\xa7\xcf\xb0\xcc\xf5\xc0\xfd"
    "\xa3\xac\xd2\xc0\xb7\xa8\xb9\xab\xbf\xaa\xd0\xc5\xcf\xa2\xa3\xac\xb0\xec\xc0\xed\xc9\xea\xc7\xeb\x31\x32\xbc\xfe"
    "\xa3\xac\xb9\xab\xbf\xaa\xce\xc4\xbc\xfe\x33\xbc\xfe\xa1\xa3\x0a\xb6\xfe\xa1\xa2\xd6\xf7\xb6\xaf\xb9\xab\xbf\xaa"
    "\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xc7\xe9\xbf\xf6\x0a\xb1\xbe\xc4\xea\xb9\xab\xbf\xaa\xb9\xe6\xb7\xb6\xd0\xd4\xce"
    "\xc4\xbc\xfe\xc8\xf4\xb8\xc9\xa3\xac\xbe\xf9\xd4\xda\xcd\xf8\xd5\xbe\xb9\xab\xb2\xbc\xa3\xac\xb1\xe3\xd3\xda\xc8"
    "\xba\xd6\xda\xb2\xe9\xd4\xc4\xa1\xa3\x0a"sv;

constexpr std::string_view big5_bytes =
    "\xac\x46\xa9\xb2\xab\x48\xae\xa7\xa4\xbd\xb6\x7d\xa4\x75\xa7\x40\xa6\x7e\xab\xd7\xb3\xf8\xa7\x69\x0a\xa4\x40\xa1"
    "\x42\xc1\x60\xc5\xe9\xb1\xa1\xaa\x70\x0a\xa5\xbb\xbe\xf7\xc3\xf6\xbb\x7b\xaf\x75\xbe\xc7\xb2\xdf\xb1\xf8\xa8\xd2"
    "\xa1\x41\xa8\xcc\xaa\x6b\xa4\xbd\xb6\x7d\xb8\xea\xb0\x54\xa1\x41\xbf\xec\xb2\x7a\xa5\xd3\xbd\xd0\x31\x32\xa5\xf3"
    "\xa1\x41\xa4\xbd\xb6\x7d\xa4\xe5\xa5\xf3\x33\xa5\xf3\xa1\x43\x0a\xa4\x47\xa1\x42\xa5\x44\xb0\xca\xa4\xbd\xb6\x7d"
    "\xac\x46\xa9\xb2\xb8\xea\xb0\x54\xb1\xa1\xaa\x70\x0a\xa5\xbb\xa6\x7e\xa4\xbd\xb6\x7d\xb3\x57\xbd\x64\xa9\xca\xa4"
    "\xe5\xa5\xf3\xad\x59\xa4\x7a\xa1\x41\xa7\xa1\xa6\x62\xba\xf4\xaf\xb8\xa4\xbd\xa5\xac\xa1\x41\xab\x4b\xa9\xf3\xb8"
    "\x73\xb2\xb3\xac\x64\xbe\x5c\xa1\x43\x0a"sv;

/// 年报 twice, with a line break, in the two byte orders.
constexpr std::string_view little = "\x74\x5e\xa5\x62\x0a\x00\x31\x00\x32\x00\x0a\x00\x74\x5e\xa5\x62"sv;
constexpr std::string_view big = "\x5e\x74\x62\xa5\x00\x0a\x00\x31\x00\x32\x00\x0a\x5e\x74\x62\xa5"sv;
constexpr std::u32string_view utf16_text = U"年报\n12\n年报";

void check_text(std::string_view bytes, std::string_view charset, std::u32string_view text) {
    const Decoded decoded = decode(bytes);
    CHECK(decoded.status == DecodeStatus::ok);
    CHECK(decoded.charset == charset);
    CHECK((decoded.text == text));
}

void check_binary(std::string_view bytes) {
    const Decoded decoded = decode(bytes);
    CHECK(decoded.status == DecodeStatus::binary);
    CHECK(decoded.charset.empty());
    CHECK(decoded.text.empty());
}

}  // namespace

TEST_CASE("UTF-8 without and with a byte order mark") {
    check_text("\xe5\xb9\xb4\xe6\x8a\xa5 1"sv, "UTF-8", U"年报 1");
    check_text("\xef\xbb\xbf\xe5\xb9\xb4\xe6\x8a\xa5 1"sv, "UTF-8", U"年报 1");
}

TEST_CASE("ASCII is UTF-8, and so is nothing at all") {
    check_text("plain text 12\n"sv, "UTF-8", U"plain text 12\n");
    check_text(""sv, "UTF-8", U"");
    check_text("\xef\xbb\xbf"sv, "UTF-8", U"");
}

TEST_CASE("characters beyond the basic plane in UTF-8") {
    check_text("\xf0\xa0\x80\x80\xe5\xb9\xb4"sv, "UTF-8", U"\U00020000年");
}

TEST_CASE("UTF-16 with a byte order mark, both orders") {
    check_text(std::string("\xff\xfe"sv).append(little), "UTF-16LE", utf16_text);
    check_text(std::string("\xfe\xff"sv).append(big), "UTF-16BE", utf16_text);
    check_text("\xff\xfe"sv, "UTF-16LE", U"");
}

TEST_CASE("UTF-16 without a byte order mark shows in its line breaks and digits") {
    check_text(little, "UTF-16LE", utf16_text);
    check_text(big, "UTF-16BE", utf16_text);
}

TEST_CASE("surrogates of UTF-16: pairs are one character, lone ones are none") {
    check_text("\xff\xfe\x40\xd8\x00\xdc\x74\x5e"sv, "UTF-16LE", U"\U00020000年");
    check_text("\xfe\xff\xd8\x40\xdc\x00\x5e\x74"sv, "UTF-16BE", U"\U00020000年");
    check_text("\xff\xfe\x40\xd8\x74\x5e\x00\xdc"sv, "UTF-16LE", U"\ufffd年\ufffd");
    check_text("\xff\xfe\x74\x5e\x40\xd8"sv, "UTF-16LE", U"年\ufffd");
    check_text("\xff\xfe\x74\x5e\x40"sv, "UTF-16LE", U"年\ufffd");
}

TEST_CASE("GBK is read as GB18030") { check_text(gbk_bytes, "GB18030", simplified); }

TEST_CASE("GB18030 with characters of four bytes, inside and outside of the basic plane") {
    // U+3400 and U+20000.
    const std::string bytes = std::string(gbk_bytes).append("\x81\x39\xee\x39\x95\x32\x82\x36\x0a"sv);
    check_text(bytes, "GB18030", std::u32string(simplified).append(U"\u3400\U00020000\n"));
}

TEST_CASE("Big5") { check_text(big5_bytes, "Big5", traditional); }

TEST_CASE("a few damaged sequences do not make UTF-8 another charset") {
    // 年报 with a byte lost in the third and a stray one behind the sixth character.
    check_text("\xe5\xb9\xb4\xe6\x8a\xa5\xe5\xb9\xe5\xb9\xb4\xe6\x8a\xa5\xff\xe5\xb9\xb4\xe6\x8a\xa5\xe5\xb9\xb4\xe6\x8a\xa5\xe5\xb9\xb4"sv, "UTF-8",
               U"年报\ufffd年报\ufffd年报年报年");
}

TEST_CASE("UTF-8 that ends inside a character") {
    check_text("\xe5\xb9\xb4\xe6\x8a\xa5\xe5\xb9\xb4\xe6\x8a\xa5\xe5\xb9\xb4\xe6\x8a"sv, "UTF-8", U"年报年报年\ufffd");
}

TEST_CASE("bytes that are no text in any charset") {
    check_binary("\x50\x4b\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00\x21\x00\xdf\xa4\xd2\x6c"sv);       // a ZIP file
    check_binary("\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x04\x00"sv);   // a PNG file
    check_binary("\x01\x02\x03\x04\x05\x06\x07\x08"sv);
    check_binary("\0\0\0\0\0\0\0\0"sv);
    check_binary("\xff\xff\xff\xff\xff\xff"sv);
}
