# The parts of ICU that the core uses, from ICU's own source (scripts/lib/icu.sh fetches it): the common
# library and, of the other one, the charset detector. Data comes at run time, see engine.mjs.
set(NIANBAO_ICU_DIR ${PROJECT_SOURCE_DIR}/.build/icu CACHE PATH "ICU's source folders common, i18n, stubdata")
if(NOT EXISTS ${NIANBAO_ICU_DIR}/common/unicode/utypes.h)
  message(FATAL_ERROR "ICU's source is not in ${NIANBAO_ICU_DIR}; scripts/test and scripts/serve fetch it")
endif()

file(GLOB icu_sources
  ${NIANBAO_ICU_DIR}/common/*.cpp
  ${NIANBAO_ICU_DIR}/stubdata/stubdata.cpp
  ${NIANBAO_ICU_DIR}/i18n/csdetect.cpp
  ${NIANBAO_ICU_DIR}/i18n/csmatch.cpp
  ${NIANBAO_ICU_DIR}/i18n/csr*.cpp
  ${NIANBAO_ICU_DIR}/i18n/inputext.cpp
  ${NIANBAO_ICU_DIR}/i18n/ucsdet.cpp
  ${NIANBAO_ICU_DIR}/i18n/ucln_in.cpp)

add_library(nianbao_icu STATIC ${icu_sources})
target_include_directories(nianbao_icu SYSTEM PUBLIC ${NIANBAO_ICU_DIR}/common ${NIANBAO_ICU_DIR}/i18n)
target_compile_definitions(nianbao_icu
  PUBLIC U_STATIC_IMPLEMENTATION U_CHARSET_IS_UTF8=1
  PRIVATE U_COMMON_IMPLEMENTATION U_I18N_IMPLEMENTATION U_ENABLE_DYLOAD=0 U_HAVE_STD_ATOMICS=1)
target_compile_options(nianbao_icu PRIVATE -fno-exceptions -w)
