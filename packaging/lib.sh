# shellcheck shell=bash
# What the scripts of this folder share. To be sourced; sets ROOT, the folder of the checkout.

ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
JAR="$ROOT/target/pizhu.jar"
# shellcheck disable=SC2034 # For those who source this.
VERSION=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$ROOT/pom.xml" | head -1)

say() { printf 'pizhu: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The command that makes one root: empty as root, sudo where it is there.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

# The first of some package names that this system knows: Debian 13 and Ubuntu 24.04 renamed a few.
known_package() {
  local name
  for name in "$@"; do
    if apt-cache show "$name" >/dev/null 2>&1; then printf '%s' "$name"; return; fi
  done
  printf '%s' "$1"
}

has_jdk() {
  local major
  command -v javac >/dev/null || return 1
  major=$(javac -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')
  [ "${major:-0}" -ge 17 ]
}

has_library() { ldconfig -p 2>/dev/null | grep "$1" >/dev/null; }
# One with TrueType outlines, of another kind than Noto's: for what those lack in a PDF, and for the tests of both kinds.
has_chinese_truetype() { fc-list ':lang=zh:fontformat=TrueType' 2>/dev/null | grep . >/dev/null; }
has_dejavu() { fc-list 2>/dev/null | grep -i dejavu >/dev/null; }
has_chinese_font() { fc-list :lang=zh-cn 2>/dev/null | grep . >/dev/null; }

# What is missing, as lines «package [other name]».
missing() {
  has_jdk || echo openjdk-17-jdk default-jdk
  command -v mvn >/dev/null || echo maven
  command -v fc-list >/dev/null || echo fontconfig
  has_library libgtk-3.so.0 || echo libgtk-3-0 libgtk-3-0t64
  has_library libXtst.so.6 || echo libxtst6
  has_library libGL.so.1 || echo libgl1
  has_library libXxf86vm.so.1 || echo libxxf86vm1
  has_library libasound.so.2 || echo libasound2 libasound2t64
  has_chinese_font || echo fonts-noto-cjk
  has_chinese_truetype || echo fonts-droid-fallback
  has_dejavu || echo fonts-dejavu-core
  local command
  for command in "$@"; do
    case $command in
      Xvfb) command -v Xvfb >/dev/null || echo xvfb ;;
      xauth) command -v xauth >/dev/null || echo xauth ;;
      xmllint) command -v xmllint >/dev/null || echo libxml2-utils ;;
      import) command -v import >/dev/null || echo imagemagick ;;
      xdotool) command -v xdotool >/dev/null || echo xdotool ;;
      shlibdeps) command -v dpkg-shlibdeps >/dev/null || echo dpkg-dev ;;
      objcopy) command -v objcopy >/dev/null || echo binutils ;;
      unzip) command -v unzip >/dev/null || echo unzip ;;
      zip) command -v zip >/dev/null || echo zip ;;
    esac
  done
}

# Installs what is missing: the libraries and fonts of the window, and the commands named.
install_missing() {
  local wanted line names=()
  wanted=$(missing "$@")
  [ -n "$wanted" ] || return 0
  if ! command -v apt-get >/dev/null; then
    fail "these are missing and can't be installed here by themselves: $(echo "$wanted" | cut -d' ' -f1 | tr '\n' ' ')"
  fi
  say "installing $(echo "$wanted" | cut -d' ' -f1 | tr '\n' ' ')"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || say "the lists of packages could not be renewed"
  while read -r line; do
    # shellcheck disable=SC2086
    names+=("$(known_package $line)")
  done <<< "$wanted"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >&2 \
    || fail "could not install: ${names[*]} (root or sudo is needed)"
}

# When the commit was made that is built, in seconds; without Git, what the build puts into the jar.
built_at() {
  git -C "$ROOT" log -1 --format=%ct 2>/dev/null ||
    date -u -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*:\1:p' "$ROOT/pom.xml")" +%s
}

# Whether the program was built after the last change of what it is made of.
is_built() {
  [ -f "$JAR" ] && [ -d "$ROOT/target/lib" ] || return 1
  [ -z "$(find "$ROOT/pom.xml" "$ROOT/src/main" "$ROOT/seeds" "$ROOT/icons" -newer "$JAR" -print -quit)" ]
}

# Builds the program where needed. All that Maven says goes to standard error.
build() {
  is_built && return 0
  say "building"
  rm -rf "$ROOT/target/lib"
  (cd "$ROOT" && mvn -q -B -DskipTests package) >&2 || fail "the build failed"
  touch "$JAR"
}

has_display() {
  [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ] || return 1
  # A display that is named need not answer.
  ! command -v xset >/dev/null || [ -z "${DISPLAY:-}" ] || xset q >/dev/null 2>&1
}

# Runs a command on a screen of its own that nobody sees.
on_virtual_display() {
  xvfb-run -a -s '-screen 0 1440x900x24 -nolisten tcp' "$@"
}

# The flags of the JVM that a file has; native access is asked for from Java 24 on.
java_flags() {
  cat "$1"
  local major
  major=$(java -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
  [ "${major:-17}" -lt 23 ] || echo --enable-native-access=ALL-UNNAMED
}
