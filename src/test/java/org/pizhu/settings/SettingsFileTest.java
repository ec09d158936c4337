package org.pizhu.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.ImportLimits;

class SettingsFileTest {

  private static final Settings DEFAULTS = Settings.defaults("王老师");

  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    Path path = folder.resolve("deeper").resolve("settings.properties");
    Settings changed = DEFAULTS.withLanguage("zh")
        .withTheme(Theme.SEPIA)
        .withReader(ReaderFont.SANS, 20)
        .withAnnotator("李老师 = #1")
        .withLastLibrary("/tmp/河南 疫情.pizhu")
        .withExports(new ExportMemory("C:\\notes", "what=tag\nwhich=甲/乙=丙\nformat=html", Map.of("周报 = 一", "what=whole\nformat=markdown")))
        .withCitationStyle("C:\\styles\\学报.csl")
        .withWindow(new WindowPlace(10, 20.5, 1024, 700, true))
        .withLimits(new ImportLimits(8, 16, 24, 128))
        .withKeys(Map.of("annotation.note", "SHORTCUT+M", "edit.redo", "", "of.tomorrow", "SHIFT+F12 J"));
    new SettingsFile(path, DEFAULTS).save(changed);
    assertThat(new SettingsFile(path, DEFAULTS).load()).isEqualTo(changed);
    try (var files = Files.list(path.getParent())) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void aMissingFileGivesTheDefaults() {
    assertThat(new SettingsFile(folder.resolve("none"), DEFAULTS).load()).isEqualTo(DEFAULTS);
  }

  @Test
  void aBadValueGivesTheDefaultOfThatSettingOnly() throws IOException {
    Path path = folder.resolve("settings.properties");
    Files.writeString(path, "theme=PURPLE\nreader.size=large\nannotator=x\nreader.font=sans\n");
    Settings loaded = new SettingsFile(path, DEFAULTS).load();
    assertThat(loaded).isEqualTo(DEFAULTS.withAnnotator("x").withReader(ReaderFont.SANS, 16));
  }

  @Test
  void aFileThatIsNoTextGivesTheDefaults() throws IOException {
    Path path = folder.resolve("settings.properties");
    Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, '\\', 'u', 'x'});
    assertThat(new SettingsFile(path, DEFAULTS).load()).isEqualTo(DEFAULTS);
  }

  @Test
  void theLimitsStayInTheirBounds() throws IOException {
    Path path = folder.resolve("settings.properties");
    Files.writeString(path, "import.story=0\nimport.file=99999\nimport.picture=many\nimport.unpacked=1\n");
    assertThat(new SettingsFile(path, DEFAULTS).load().limits()).isEqualTo(new ImportLimits(1, 256, 64, 64));
    assertThat(ImportLimits.MOST.unpacked()).isEqualTo(64L << 30);
    assertThat(new ImportLimits(-1, -1, -1, -1)).isEqualTo(ImportLimits.LEAST);
  }

  @Test
  void theSizeStaysInItsBounds() {
    assertThat(DEFAULTS.withReader(ReaderFont.SERIF, 3).readerSize()).isEqualTo(Settings.SMALLEST);
    assertThat(DEFAULTS.withReader(ReaderFont.SERIF, 300).readerSize()).isEqualTo(Settings.LARGEST);
  }
}
