# The parts of ICU that the legacy charsets take: converters and detector, from ICU's own source (scripts/lib/icu.sh
# fetches it). Data comes at run time, see engine.mjs.
set(NIANBAO_ICU_DIR ${PROJECT_SOURCE_DIR}/.build/icu CACHE PATH "ICU's source folders common, i18n, stubdata")
if(NOT EXISTS ${NIANBAO_ICU_DIR}/common/unicode/utypes.h)
  message(FATAL_ERROR "ICU's source is not in ${NIANBAO_ICU_DIR}; scripts/test and scripts/serve fetch it")
endif()

# What the linker asks for and no more; a function used from another file shows as an undefined symbol.
set(icu_common
  bytesinkutil charstr cmemory cstring putil stringpiece uarrsort ucln_cmn ucmndata udata udatamem udataswp uenum uhash
  uinvchar umapfile umutex uobject ustring ustrtrns utf_impl util utrace
  ucnv ucnv2022 ucnv_bld ucnv_cb ucnv_cnv ucnv_ct ucnv_err ucnv_ext ucnv_io ucnv_lmb ucnv_u16 ucnv_u32
  ucnv_u7 ucnv_u8 ucnvbocu ucnvhz ucnvisci ucnvlat1 ucnvmbcs ucnvscsu ustr_cnv)
set(icu_i18n
  csdetect csmatch csr2022 csrecog csrmbcs csrsbcs csrucode csrutf8 inputext ucln_in ucsdet)
list(TRANSFORM icu_common REPLACE "(.+)" "${NIANBAO_ICU_DIR}/common/\\1.cpp")
list(TRANSFORM icu_i18n REPLACE "(.+)" "${NIANBAO_ICU_DIR}/i18n/\\1.cpp")

# What the core compiles against; the sources are for the module that decodes.
add_library(nianbao_icu INTERFACE)
target_include_directories(nianbao_icu SYSTEM INTERFACE ${NIANBAO_ICU_DIR}/common ${NIANBAO_ICU_DIR}/i18n)
target_compile_definitions(nianbao_icu INTERFACE U_STATIC_IMPLEMENTATION U_CHARSET_IS_UTF8=1)

# Most of a file's compilation is its headers, hence unity; the excepted files use names of their neighbours.
set_source_files_properties(
  ${NIANBAO_ICU_DIR}/i18n/ucln_in.cpp
  ${NIANBAO_ICU_DIR}/common/ucnv_io.cpp
  PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

add_library(nianbao_icu_sources STATIC ${icu_common} ${icu_i18n} ${NIANBAO_ICU_DIR}/stubdata/stubdata.cpp)
target_link_libraries(nianbao_icu_sources PUBLIC nianbao_icu)
target_compile_definitions(nianbao_icu_sources PRIVATE
  UCONFIG_ONLY_HTML_CONVERSION=1 U_COMMON_IMPLEMENTATION U_I18N_IMPLEMENTATION U_ENABLE_DYLOAD=0)
target_compile_options(nianbao_icu_sources PRIVATE -fno-exceptions -w -Oz)
set_target_properties(nianbao_icu_sources PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
