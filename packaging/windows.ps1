# Makes a folder and an installer for Windows with a runtime of its own.
# Needs a JDK 17 or later with jpackage, Maven, and for the installer WiX 3.
# Untried: it was written without a Windows machine at hand. Read against the documentation of jpackage 17.
# Only kinds of files that no other program on most desks has are entered; pages, texts and tables are opened by «Open with» or dropped.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path -Parent $PSScriptRoot)

foreach ($tool in 'mvn', 'jpackage', 'candle') {
  if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) {
    throw "$tool is missing: mvn comes with Maven, jpackage with the JDK, candle with WiX 3."
  }
}
[xml]$pom = Get-Content -Raw -Encoding UTF8 pom.xml
$version = $pom.project.version
$modules = (Get-Content packaging\modules).Trim()

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
  # A program of the window has no output on Windows, so the command line is a second one.
  '--add-launcher', 'pizhu-cli=packaging\windows\pizhu-cli.properties',
  '--dest', 'target\win')
foreach ($option in Get-Content packaging\java-options) { $common += '--java-options', $option }
& jpackage --type app-image @common
if ($LASTEXITCODE -ne 0) { throw 'jpackage could not make the folder.' }

$kinds = @()
foreach ($kind in 'library', 'warc', 'wacz', 'qdpx') { $kinds += '--file-associations', "packaging\windows\$kind.properties" }
# The same number in every version, so that a newer one takes the place of an older.
& jpackage --type msi @common @kinds --win-menu --win-shortcut --win-per-user-install --win-dir-chooser `
  --win-upgrade-uuid '8d0b7c5e-7a64-4f5b-9e0e-2f3c1b6a9d41'
if ($LASTEXITCODE -ne 0) { throw 'jpackage could not make the installer.' }
Get-ChildItem target\win
