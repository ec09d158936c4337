# Makes a folder and an installer for Windows with a runtime of its own.
# Needs a JDK 17 or later with jpackage, Maven, and for the installer WiX 3.
# Untried: it was written without a Windows machine at hand.
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path -Parent $PSScriptRoot)
[xml]$pom = Get-Content -Raw -Encoding UTF8 pom.xml
$version = $pom.project.version
$modules = 'java.base,java.desktop,java.sql,java.net.http,java.xml,java.logging,java.naming,java.scripting,java.management,jdk.jsobject,jdk.unsupported,jdk.unsupported.desktop,jdk.xml.dom,jdk.crypto.ec,jdk.charsets,jdk.zipfs'

foreach ($folder in 'target\lib', 'target\input', 'target\win') {
  if (Test-Path $folder) { Remove-Item -Recurse -Force $folder }
}
& mvn -q -B -DskipTests package
if ($LASTEXITCODE -ne 0) { throw 'The build failed.' }
New-Item -ItemType Directory -Force target\input | Out-Null
Copy-Item target\pizhu.jar target\input\
Copy-Item -Recurse target\lib target\input\lib

$common = @(
  '--name', 'Pizhu', '--app-version', $version, '--vendor', 'Pizhu',
  '--description', 'Read and annotate news', '--icon', 'icons\pizhu.ico',
  '--input', 'target\input', '--main-jar', 'pizhu.jar', '--main-class', 'org.pizhu.Launcher',
  '--add-modules', $modules,
  '--jlink-options', '--strip-debug --no-header-files --no-man-pages --compress=1',
  '--dest', 'target\win')
foreach ($option in Get-Content packaging\java-options) { $common += '--java-options', $option }
& jpackage --type app-image @common
if ($LASTEXITCODE -ne 0) { throw 'jpackage could not make the folder.' }
& jpackage --type msi @common --win-menu --win-shortcut --win-per-user-install --win-dir-chooser `
  --file-associations packaging\windows\library.properties
if ($LASTEXITCODE -ne 0) { throw 'jpackage could not make the installer.' }
Get-ChildItem target\win
