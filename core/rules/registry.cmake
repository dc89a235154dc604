# Writes the source of `nianbao::rules()`, `series_rules()`, `rollup_rules()` and `catalogue()`, which has them all, and of
# `catalogue_version()`, from the files core/rules/<group>/<name>.cpp. Each of them defines `extern const Rule <group>_<name>;`
# (SeriesRule, RollupRule) and `extern const RuleInfo <group>_<name>_info;`, whose id is <group>/<name> with hyphens for the
# name's underscores.
# (Lists made at configure time, since linkers drop objects that register themselves.)
function(write_rule_registry rules_dir output)
  set(groups reading structure cell arithmetic narrative period text series rollup)
  file(GLOB folders CONFIGURE_DEPENDS LIST_DIRECTORIES true RELATIVE ${rules_dir} ${rules_dir}/*)
  foreach(folder IN LISTS folders)
    if(IS_DIRECTORY ${rules_dir}/${folder} AND NOT folder IN_LIST groups)
      message(FATAL_ERROR "core/rules/${folder} is no group of the catalogue")
    endif()
  endforeach()
  set(names "")
  set(rules_names "")
  set(rule_files "")
  set(series_names "")
  set(rollup_names "")
  foreach(group IN LISTS groups)
    file(GLOB files CONFIGURE_DEPENDS RELATIVE ${rules_dir}/${group} ${rules_dir}/${group}/*.cpp)
    list(SORT files)
    foreach(file IN LISTS files)
      string(REGEX REPLACE "\\.cpp$" "" name ${file})
      list(APPEND names ${group}_${name})
      if(group STREQUAL series OR group STREQUAL rollup)
        list(APPEND ${group}_names ${group}_${name})
      else()
        list(APPEND rules_names ${group}_${name})
        list(APPEND rule_files ${rules_dir}/${group}/${file})
      endif()
    endforeach()
  endforeach()
  write_rule_list(${output}/registry.cpp rule Rule rules "" ${rules_names})
  write_rule_list(${output}/series_registry.cpp series SeriesRule series_rules "" ${series_names})
  write_rule_list(${output}/rollup_registry.cpp rollup RollupRule rollup_rules "" ${rollup_names})
  write_rule_list(${output}/catalogue.cpp rule RuleInfo catalogue _info ${names})
  add_custom_command(
    OUTPUT ${output}/catalogue_version.cpp
    COMMAND ${NODE_PROGRAM} ${rules_dir}/generate_version.mjs ${output}/catalogue_version.cpp ${rule_files}
    DEPENDS ${rules_dir}/generate_version.mjs ${rule_files}
    COMMENT "Writing the version of the catalogue"
    VERBATIM)
endfunction()

function(write_rule_list output header type function suffix)
  set(declarations "")
  set(entries "")
  foreach(name IN LISTS ARGN)
    string(APPEND declarations "extern const ${type} ${name}${suffix};\n")
    string(APPEND entries "    &${name}${suffix},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${output} CONTENT
"// Generated from the files under core/rules.
#include \"nianbao/${header}.hpp\"

namespace nianbao {

${declarations}
static const ${type}* const all[] = {
${entries}};

std::span<const ${type}* const> ${function}() { return all; }

}  // namespace nianbao
" @ONLY)
endfunction()
