# The builds, each in its folder of .build and each only as far as its sources changed. Sourced.

# Emscripten's optimiser looks for its node packages where the distribution puts them.
export NODE_PATH=${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs

jobs=$(nproc)

# cmake_build NAME WHAT CONFIGURE…: configures once, then lets ninja decide what is out of date.
cmake_build() {
  local name=$1 what=$2
  shift 2
  if [ ! -f "$build/$name/build.ninja" ]; then
    run_logged "configure-$name" "$@" -S "$root" -B "$build/$name" -G Ninja
  fi
  local first=
  if [ ! -f "$build/$name/.built" ]; then first=" (the first time takes some minutes)"; fi
  local log=$build/logs/build-$name.log
  if ! ninja -C "$build/$name" -j "$jobs" 2>&1 </dev/null | log_build "$log" "Building $what$first."; then
    tail -n 40 "$log" >&2
    stop "Building $what failed. The whole output is in .build/logs/build-$name.log."
  fi
  touch "$build/$name/.built"
}

# log_build LOG WORDS: keeps ninja's output, and says the words once it turns out that there is something to do.
log_build() {
  local line said=
  while IFS= read -r line; do
    printf '%s\n' "$line"
    if [ -z "$said" ] && [[ $line == \[*\]\ * && $line != *'Re-checking globbed'* && $line != *'Re-running CMake'* ]]; then
      say "$2"
      said=1
    fi
  done >"$1"
}

build_native() {
  cmake_build native "the native engine and its tests" cmake
}

build_sanitized() {
  cmake_build sanitized "the same under the address and undefined-behaviour sanitizers" \
    cmake -DNIANBAO_SANITIZE=ON -DCMAKE_BUILD_TYPE=Debug
}

# .build/wasm holds what the page and the command line load: the engine, the same as JavaScript, what only some inputs
# need (the legacy charsets, the traditional characters), what compares reports, and the loader of them all.
build_wasm() {
  ensure_icu
  cmake_build wasm-objects "the WebAssembly engine" emcmake cmake
  mkdir -p "$build/wasm"
  local objects=$build/wasm-objects/wasm
  install_newer "$objects/nianbao.wasm" nianbao.wasm
  install_newer "$objects/nianbao_js.mjs" nianbao_js.mjs
  install_newer "$objects/charsets.wasm" charsets.wasm
  install_newer "$objects/series.wasm" series.wasm
  install_newer "$icu"/charsets/icudt*.dat charsets.dat
  install_newer "$objects/traditional.dat" traditional.dat
  install_newer "$root/wasm/engine.mjs" engine.mjs
  install_newer "$root/wasm/engine.d.ts" engine.d.ts
  make_newer "$objects/nianbao_catalogue.cjs" "$build/catalogue.json"
  install_newer "$build/catalogue.json" catalogue.json
}

# Copies only what differs, so that what depends on it stays current.
install_newer() {
  cmp -s "$1" "$build/wasm/$2" || cp "$1" "$build/wasm/$2"
}

# make_newer PROGRAM FILE: what the program prints, printed again only when the program is newer; starting it takes longer than a check.
make_newer() {
  if [ "$2" -nt "$1" ]; then return; fi
  node "$1" >"$2.new"
  mv "$2.new" "$2"
}

# The page in .build/site, made again when anything it is made of has changed.
build_page() {
  local stamp=$build/site.stamp value
  value=$(find "$root/web" "$build/wasm" -path "$root/web/node_modules" -prune -o -type f -print0 |
    sort -z | xargs -0 sha256sum | sha256sum)
  if [ -f "$build/site/index.html" ] && current "$stamp" "$value"; then return; fi
  say "Building the page."
  run_logged build-page node "$root/web/build.mjs"
  printf '%s' "$value" >"$stamp"
}

# The npm package in .build/pack, made again when the page or anything else it is made of has changed.
build_package() {
  local stamp=$build/pack.stamp value
  value=$(digest "$build/site.stamp" "$root/LICENSE" "$root/wasm/engine.d.ts")
  if compgen -G "$build/pack/nianbao-*.tgz" >/dev/null && current "$stamp" "$value"; then return; fi
  say "Packing the npm package."
  run_logged build-package node "$root/web/npm/pack.mjs"
  printf '%s' "$value" >"$stamp"
}
