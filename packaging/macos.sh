#!/usr/bin/env bash
# Makes Pizhu.app and a disk image for macOS with a runtime of its own. Needs a JDK 17 or later with jpackage, and Maven.
# Untried: it was written without a Mac at hand. Run it on the kind of machine (Intel or Apple silicon) that the program is for.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/.." && pwd)
cd "$ROOT"
VERSION=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
MODULES=java.base,java.desktop,java.sql,java.net.http,java.xml,java.logging,java.naming,java.scripting,java.management,jdk.jsobject,jdk.unsupported,jdk.unsupported.desktop,jdk.xml.dom,jdk.crypto.ec,jdk.charsets,jdk.zipfs

rm -rf target/lib target/input target/mac
mvn -q -B -DskipTests package
mkdir -p target/input
cp target/pizhu.jar target/input/
cp -R target/lib target/input/lib

# The first part of a version must not be 0 there.
case $VERSION in 0.*) APP_VERSION=1.${VERSION#0.} ;; *) APP_VERSION=$VERSION ;; esac

options=()
while read -r option; do options+=(--java-options "$option"); done < packaging/java-options

for type in app-image dmg; do
  jpackage --type "$type" --name Pizhu --app-version "$APP_VERSION" --vendor Pizhu \
    --description "Read and annotate news" --icon icons/pizhu.icns \
    --input target/input --main-jar pizhu.jar --main-class org.pizhu.Launcher \
    --add-modules "$MODULES" \
    --jlink-options "--strip-debug --no-header-files --no-man-pages --compress=1" \
    "${options[@]}" \
    --mac-package-identifier org.pizhu.Pizhu \
    --file-associations packaging/macos/library.properties \
    --dest target/mac
done
ls -l target/mac
