# Shared by the scripts: where things are, how to speak, how to stop. Sourced, never run.
# What a script says goes to standard error where its standard output belongs to someone else.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$root/.build
mkdir -p "$build/logs"

# Quiet scripts (scripts/nianbao) speak only when something takes long or goes wrong.
quiet=${quiet:-}

say() {
  if [ -z "$quiet" ]; then printf '%s\n' "$*" >&2; fi
}

stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Runs a command whose output matters only when it fails; all of it is kept in .build/logs.
run_logged() {
  local name=$1
  shift
  local log=$build/logs/$name.log
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    stop "This step failed: $name. The whole output is in .build/logs/$name.log."
  fi
}

# One digest over files or strings that decide whether a step must run again.
digest() {
  sha256sum "$@" | sha256sum | cut -d' ' -f1
}

# current STAMP VALUE: whether the step that wrote the stamp ran with this value.
current() {
  [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]
}

# Two scripts started at once must not build in the same folder at the same time.
lock_build() {
  exec 9>"$build/.lock"
  if ! flock --nonblock 9; then
    say "Another nianbao script is building; waiting for it."
    flock 9
  fi
}

unlock_build() {
  exec 9>&-
}
