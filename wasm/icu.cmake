# The parts of ICU that the core uses, from ICU's own source (scripts/lib/icu.sh fetches it), as two libraries:
# normalisation, which every text needs, and all of it, with the converters and the detector of legacy charsets.
# Data comes at run time, see engine.mjs.
set(NIANBAO_ICU_DIR ${PROJECT_SOURCE_DIR}/.build/icu CACHE PATH "ICU's source folders common, i18n, stubdata")
if(NOT EXISTS ${NIANBAO_ICU_DIR}/common/unicode/utypes.h)
  message(FATAL_ERROR "ICU's source is not in ${NIANBAO_ICU_DIR}; scripts/test and scripts/serve fetch it")
endif()

# What the linker asks for and no more; a function used from another file shows as an undefined symbol.
set(icu_text
  appendable bmpset bytesinkutil bytestream charstr cmemory cstring edits loadednormalizer2impl normalizer2
  normalizer2impl patternprops putil stringpiece uarrsort ucln_cmn ucmndata ucptrie udata udatamem uenum uhash
  uinvchar umapfile umutablecptrie umutex unifilt unifunct uniset unisetspan unistr uobject ustrfmt ustring
  ustrtrns utf_impl util utrace utrie_swap uvector)
set(icu_conversion
  udataswp ucnv ucnv2022 ucnv_bld ucnv_cb ucnv_cnv ucnv_ct ucnv_err ucnv_ext ucnv_io ucnv_lmb ucnv_u16 ucnv_u32
  ucnv_u7 ucnv_u8 ucnvbocu ucnvhz ucnvisci ucnvlat1 ucnvmbcs ucnvscsu ustr_cnv)
set(icu_detector
  csdetect csmatch csr2022 csrecog csrmbcs csrsbcs csrucode csrutf8 inputext ucln_in ucsdet)
list(TRANSFORM icu_text REPLACE "(.+)" "${NIANBAO_ICU_DIR}/common/\\1.cpp")
list(TRANSFORM icu_conversion REPLACE "(.+)" "${NIANBAO_ICU_DIR}/common/\\1.cpp")
list(TRANSFORM icu_detector REPLACE "(.+)" "${NIANBAO_ICU_DIR}/i18n/\\1.cpp")

# What the core compiles against, whichever of the two it is linked with.
add_library(nianbao_icu INTERFACE)
target_include_directories(nianbao_icu SYSTEM INTERFACE ${NIANBAO_ICU_DIR}/common ${NIANBAO_ICU_DIR}/i18n)
target_compile_definitions(nianbao_icu INTERFACE U_STATIC_IMPLEMENTATION U_CHARSET_IS_UTF8=1)

# Small before fast, except for normalisation, which sees every character.
set_source_files_properties(${NIANBAO_ICU_DIR}/common/normalizer2impl.cpp PROPERTIES COMPILE_OPTIONS -O2)

# Most of a file's compilation is its headers, hence unity; the excepted files use names of their neighbours.
set_source_files_properties(
  ${NIANBAO_ICU_DIR}/i18n/ucln_in.cpp
  ${NIANBAO_ICU_DIR}/common/ucnv_io.cpp
  ${NIANBAO_ICU_DIR}/common/umutablecptrie.cpp
  ${NIANBAO_ICU_DIR}/common/uvector.cpp
  PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

function(add_icu name configuration)
  add_library(${name} STATIC ${ARGN} ${NIANBAO_ICU_DIR}/stubdata/stubdata.cpp)
  target_link_libraries(${name} PUBLIC nianbao_icu)
  target_compile_definitions(${name} PRIVATE
    ${configuration} U_COMMON_IMPLEMENTATION U_I18N_IMPLEMENTATION U_ENABLE_DYLOAD=0)
  target_compile_options(${name} PRIVATE -fno-exceptions -w -Oz)
  set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
endfunction()

add_icu(nianbao_icu_text UCONFIG_NO_CONVERSION=1 ${icu_text})
add_icu(nianbao_icu_all UCONFIG_ONLY_HTML_CONVERSION=1 ${icu_text} ${icu_conversion} ${icu_detector})
