# What must be installed from the distribution, and installing what is missing. Sourced.

# Each line: the package, then a command or a file that shows it is there. Asking for the thing and not for
# the package leaves alone what the user installed in another way.
packages_build='
cmake            cmake
ninja-build      ninja
g++              g++
nodejs           node
npm              npm
'
packages_native='
libicu-dev       /usr/include/unicode/utypes.h
'
packages_wasm='
emscripten       emcc
binaryen         wasm-opt
icu-devtools     icupkg
'
packages_test='
doctest-dev      /usr/include/doctest/doctest.h
parallel         parallel
'
packages_fuzz='
clang            clang++
'
# What annotated files are opened with.
packages_office='
libreoffice-writer-nogui soffice
poppler-utils    pdftotext
'
# Apache's program alone: nothing of it is started by being installed.
packages_servers='
apache2-bin      apache2
'
packages_browsers='
chromium         chromium
firefox-esr      firefox-esr
fonts-noto-cjk   /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
'

# icupkg lives in /usr/sbin, which is not on every user's path.
export PATH=$PATH:/usr/sbin

# ensure_packages LIST…: installs what is missing, or names it and stops.
ensure_packages() {
  local missing=() package evidence
  while read -r package evidence; do
    [ -n "$package" ] || continue
    case $evidence in
      /*) [ -e "$evidence" ] || missing+=("$package") ;;
      *) command -v "$evidence" >/dev/null || missing+=("$package") ;;
    esac
  done <<<"$(printf '%s\n' "$@")"
  if [ ${#missing[@]} -eq 0 ]; then return; fi

  command -v apt-get >/dev/null || stop \
    "These programs and libraries are missing: ${missing[*]}" \
    "They are named as Debian and Ubuntu name them; this system has no apt-get, so please install them yourself."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      stop "These packages are missing, and installing them needs root or sudo:" \
        "  ${missing[*]}" \
        "Please have them installed with:  apt-get install --no-install-recommends ${missing[*]}"
    fi
    as_root=(sudo)
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  printf 'Installing from your distribution: %s\n' "${missing[*]}" >&2
  run_logged apt-update "${as_root[@]}" apt-get update
  run_logged apt-install "${as_root[@]}" apt-get install --yes --no-install-recommends "${missing[@]}"
}

# nginx for the test of its example. Installed, it would start and listen to the world; unpacked, it does nothing.
# Where it cannot be had, that test is skipped and says so.
ensure_nginx() {
  local folder=$build/servers package
  if [ -x "$folder/usr/sbin/nginx" ] || ! command -v apt-get >/dev/null; then return 0; fi
  mkdir -p "$folder"
  (cd "$folder" && apt-get download nginx libnginx-mod-http-brotli-static) >"$build/logs/nginx.log" 2>&1 </dev/null || return 0
  for package in "$folder"/*.deb; do dpkg -x "$package" "$folder"; done
}

# The npm packages of the page and the tests, exactly as web/package-lock.json lists them.
ensure_npm() {
  local stamp=$root/web/node_modules/.nianbao-stamp value
  value=$(digest "$root/web/package.json" "$root/web/package-lock.json")
  if current "$stamp" "$value"; then return; fi
  say "Installing the npm packages of the lock file."
  run_logged npm-ci npm ci --prefix "$root/web" --no-audit --no-fund
  printf '%s' "$value" >"$stamp"
}
