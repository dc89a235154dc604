# ICU for the WebAssembly build: the source and the data of the legacy charsets, in .build/icu. Sourced.
# The source is the one that the distribution's own libicu was built from, so both builds decode alike.

icu=$build/icu

# Downloads the upstream archive through apt with a copy of the machine's own package sources, of type
# deb-src; the machine's own lists stay as they are. The caller is in the folder that receives it.
download_icu_source() {
  local apt=$PWD/apt file
  mkdir -p "$apt/sources" "$apt/lists/partial" "$apt/cache/archives/partial"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] && sed -n 's/^deb /deb-src /p' "$file" >"$apt/sources/$(basename "$file" .list).list"
  done
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] && sed 's/^Types:.*/Types: deb-src/' "$file" >"$apt/sources/$(basename "$file")"
  done
  local options=(
    -o Dir::Etc::SourceList=/dev/null
    -o Dir::Etc::SourceParts="$apt/sources"
    -o Dir::State::Lists="$apt/lists"
    -o Dir::Cache="$apt/cache"
    -o APT::Sandbox::User=
    -o Acquire::Languages=none
  )
  # A third party's entry may have no source packages; only the download itself must succeed.
  apt-get "${options[@]}" update || true
  apt-get "${options[@]}" source --download-only icu
}

# Makes all of it aside and puts it in place whole, so that a download that fails leaves what was there.
prepare_icu() {
  local new=$icu.new work=$icu.new/work
  rm -rf "$new"
  mkdir -p "$work"
  cd "$work"
  download_icu_source
  tar --extract --file icu_*.orig.tar.?z --strip-components=1 --no-same-owner --wildcards \
    'icu/source/common' 'icu/source/i18n' 'icu/source/stubdata' 'icu/source/data/in/icudt*l.dat' 'icu/LICENSE'
  mv source/common source/i18n source/stubdata LICENSE "$new/"

  # The name carries ICU's version and is part of the format: a package is looked up by it.
  local whole name
  whole=$(echo source/data/in/icudt*l.dat)
  name=$(basename "$whole")
  # "gb18030" holds GBK and GB2312; "Big5" is windows-950 in ICU's table of aliases, which builds on ibm-1373.
  pack_icu_data "$whole" "$new/charsets/$name" \
    cnvalias.icu gb18030.cnv windows-950-2000.cnv ibm-1373_P100-2002.cnv
  cd "$root"
  rm -rf "$work" "$icu"
  mv "$new" "$icu"
}

# pack_icu_data WHOLE OUT ITEM…: a package of some of the items.
pack_icu_data() {
  local whole=$1 out=$2 item
  shift 2
  mkdir -p items "$(dirname "$out")"
  for item in "$@"; do
    icupkg -x "$item" -d items "$whole"
  done
  printf '%s\n' "$@" >items.txt
  icupkg -tl -s items -a items.txt new "$out"
}

ensure_icu() {
  local stamp=$icu/.stamp value
  value=$(digest "$root/scripts/lib/icu.sh")
  if current "$stamp" "$value"; then return; fi
  say "Fetching ICU's source through apt (about 26 MB, once) and packing the data it needs."
  run_logged icu bash -c 'set -euo pipefail
    . "$0/scripts/lib/common.sh"; . "$0/scripts/lib/icu.sh"; prepare_icu' "$root"
  printf '%s' "$value" >"$stamp"
}
