# The parts of ICU that the core uses, from ICU's own source (scripts/lib/icu.sh fetches it): normalisation,
# converters and the charset detector. Data comes at run time, see engine.mjs.
set(NIANBAO_ICU_DIR ${PROJECT_SOURCE_DIR}/.build/icu CACHE PATH "ICU's source folders common, i18n, stubdata")
if(NOT EXISTS ${NIANBAO_ICU_DIR}/common/unicode/utypes.h)
  message(FATAL_ERROR "ICU's source is not in ${NIANBAO_ICU_DIR}; scripts/test and scripts/serve fetch it")
endif()

# What the linker asks for and no more; a function used from another file shows as an undefined symbol.
set(icu_common
  appendable bmpset bytesinkutil bytestream charstr cmemory cstring edits loadednormalizer2impl normalizer2
  normalizer2impl patternprops putil stringpiece uarrsort ucln_cmn ucmndata ucnv ucnv2022 ucnv_bld ucnv_cb
  ucnv_cnv ucnv_ct ucnv_err ucnv_ext ucnv_io ucnv_lmb ucnv_u16 ucnv_u32 ucnv_u7 ucnv_u8 ucnvbocu ucnvhz
  ucnvisci ucnvlat1 ucnvmbcs ucnvscsu ucptrie udata udatamem udataswp uenum uhash uinvchar umapfile
  umutablecptrie umutex unifilt unifunct uniset unisetspan unistr uobject ustr_cnv ustrfmt ustring ustrtrns
  utf_impl util utrace utrie_swap uvector)
set(icu_i18n
  csdetect csmatch csr2022 csrecog csrmbcs csrsbcs csrucode csrutf8 inputext ucln_in ucsdet)
list(TRANSFORM icu_common REPLACE "(.+)" "${NIANBAO_ICU_DIR}/common/\\1.cpp")
list(TRANSFORM icu_i18n REPLACE "(.+)" "${NIANBAO_ICU_DIR}/i18n/\\1.cpp")

add_library(nianbao_icu STATIC ${icu_common} ${icu_i18n} ${NIANBAO_ICU_DIR}/stubdata/stubdata.cpp)
target_include_directories(nianbao_icu SYSTEM PUBLIC ${NIANBAO_ICU_DIR}/common ${NIANBAO_ICU_DIR}/i18n)
target_compile_definitions(nianbao_icu
  PUBLIC U_STATIC_IMPLEMENTATION U_CHARSET_IS_UTF8=1 UCONFIG_ONLY_HTML_CONVERSION=1
  PRIVATE U_COMMON_IMPLEMENTATION U_I18N_IMPLEMENTATION U_ENABLE_DYLOAD=0)
target_compile_options(nianbao_icu PRIVATE -fno-exceptions -w -Oz)

# Small before fast, except for normalisation, which sees every character.
set_source_files_properties(${NIANBAO_ICU_DIR}/common/normalizer2impl.cpp PROPERTIES COMPILE_OPTIONS -O2)

# Most of a file's compilation is its headers. The excepted files use names of their neighbours.
set_target_properties(nianbao_icu PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
set_source_files_properties(
  ${NIANBAO_ICU_DIR}/i18n/ucln_in.cpp
  ${NIANBAO_ICU_DIR}/common/ucnv_io.cpp
  ${NIANBAO_ICU_DIR}/common/umutablecptrie.cpp
  PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
