# Writes the source of `nianbao::rules()` from the files core/rules/<group>/<name>.cpp. Each of them defines
# `extern const Rule <group>_<name>;`, whose id is <group>/<name> with hyphens for the name's underscores.
# (A list made at configure time, since linkers drop objects that register themselves.)
function(write_rule_registry rules_dir output)
  set(groups reading structure cell arithmetic narrative period text series rollup)
  file(GLOB folders CONFIGURE_DEPENDS LIST_DIRECTORIES true RELATIVE ${rules_dir} ${rules_dir}/*)
  set(declarations "")
  set(entries "")
  foreach(folder IN LISTS folders)
    if(IS_DIRECTORY ${rules_dir}/${folder} AND NOT folder IN_LIST groups)
      message(FATAL_ERROR "core/rules/${folder} is no group of the catalogue")
    endif()
  endforeach()
  foreach(group IN LISTS groups)
    file(GLOB names CONFIGURE_DEPENDS RELATIVE ${rules_dir}/${group} ${rules_dir}/${group}/*.cpp)
    list(SORT names)
    foreach(file IN LISTS names)
      string(REGEX REPLACE "\\.cpp$" "" name ${file})
      string(APPEND declarations "extern const Rule ${group}_${name};\n")
      string(APPEND entries "    &${group}_${name},\n")
    endforeach()
  endforeach()
  if(entries STREQUAL "")
    set(body "std::span<const Rule* const> rules() { return {}; }\n")
  else()
    set(body "static const Rule* const catalogue[] = {\n${entries}};\n\nstd::span<const Rule* const> rules() { return catalogue; }\n")
  endif()
  file(CONFIGURE OUTPUT ${output} CONTENT
"// Generated from the files under core/rules.
#include \"nianbao/rule.hpp\"

namespace nianbao {

${declarations}
${body}
}  // namespace nianbao
" @ONLY)
endfunction()
