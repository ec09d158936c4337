#!/usr/bin/env bash
# Makes Pizhu.app and a disk image for macOS with a runtime of its own. Needs a JDK 17 or later with jpackage, and Maven.
# Untried: it was written without a Mac at hand. Run it on the kind of machine (Intel or Apple silicon) that the program is for.
# A double-click on a file starts the program, or brings it to the front, without the file: macOS tells it by an event that JavaFX keeps to
# itself. Files are dropped on the window, or opened from it.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/.." && pwd)
cd "$ROOT"
VERSION=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)

for tool in mvn jpackage; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
done
rm -rf target/lib target/input target/mac
mvn -q -B -DskipTests package
mkdir -p target/input
cp target/pizhu.jar target/input/
cp -R target/lib target/input/lib

# The first part of a version must not be 0 there.
case $VERSION in 0.*) APP_VERSION=1.${VERSION#0.} ;; *) APP_VERSION=$VERSION ;; esac

options=()
while read -r option; do options+=(--java-options "$option"); done < packaging/java-options
kinds=()
for kind in library warc wacz qdpx; do kinds+=(--file-associations "packaging/macos/$kind.properties"); done

make() {
  jpackage --name Pizhu --app-version "$APP_VERSION" --vendor Pizhu \
    --description "Read and annotate news" --icon icons/pizhu.icns \
    --input target/input --main-jar pizhu.jar --main-class org.pizhu.Launcher \
    --add-modules "$(cat packaging/modules)" \
    --jlink-options "--strip-debug --no-header-files --no-man-pages --compress=1" \
    "${options[@]}" \
    --mac-package-identifier org.pizhu.Pizhu \
    --dest target/mac "$@"
}
make --type app-image
make --type dmg "${kinds[@]}"
ls -l target/mac
