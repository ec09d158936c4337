package org.pizhu.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;

class SettingsFileTest {

  private static final Settings DEFAULTS = Settings.defaults("王老师");

  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    Path path = folder.resolve("deeper").resolve("settings.properties");
    Settings changed = DEFAULTS.with(Settings.LANGUAGE, "zh")
        .with(Settings.THEME, Theme.SEPIA)
        .with(Settings.READER_FONT, ReaderFont.SANS)
        .with(Settings.READER_SIZE, 20)
        .with(Settings.MOTION, Motion.REDUCED)
        .with(Settings.THEME_OF_SYSTEM, true)
        .with(Settings.ANNOTATOR, "李老师 = #1")
        .with(Settings.LAST_LIBRARY, "/tmp/河南 疫情.pizhu")
        .with(Settings.EXPORTS, new ExportMemory("C:\\notes", "what=tag\nwhich=甲/乙=丙\nformat=html", Map.of("周报 = 一", "what=whole\nformat=markdown")))
        .with(Settings.CITATION_STYLE, "C:\\styles\\学报.csl")
        .with(Settings.WINDOW, new WindowPlace(10, 20.5, 1024, 700, true))
        .with(Settings.LIMITS, new ImportLimits(8, 16, 24, 128))
        .with(Settings.KEYS, Map.of("annotation.note", "SHORTCUT+M", "edit.redo", "", "of.tomorrow", "SHIFT+F12 J"));
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
    assertThat(loaded.get(Settings.THEME)).isEqualTo(Theme.LIGHT);
    assertThat(loaded.get(Settings.READER_SIZE)).isEqualTo(16);
    assertThat(loaded.get(Settings.ANNOTATOR)).isEqualTo("x");
    assertThat(loaded.get(Settings.READER_FONT)).isEqualTo(ReaderFont.SANS);
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
    assertThat(new SettingsFile(path, DEFAULTS).load().get(Settings.LIMITS)).isEqualTo(new ImportLimits(1, 256, 64, 64));
    assertThat(ImportLimits.MOST.unpacked()).isEqualTo(64L << 30);
    assertThat(new ImportLimits(-1, -1, -1, -1)).isEqualTo(ImportLimits.LEAST);
  }

  @Test
  void theSizeStaysInItsBounds() {
    assertThat(DEFAULTS.with(Settings.READER_SIZE, 3).get(Settings.READER_SIZE)).isEqualTo(Settings.SMALLEST);
    assertThat(DEFAULTS.with(Settings.READER_SIZE, 300).get(Settings.READER_SIZE)).isEqualTo(Settings.LARGEST);
    assertThat(DEFAULTS.with(Settings.SCALE, 900).get(Settings.SCALE)).isEqualTo(200);
  }

  /** As version 0.9 wrote it, letter by letter. */
  private static final String EARLIER = """
      #Pizhu
      #Sat Nov 28 09:12:44 CST 2026
      annotator=李老师
      citation.style=gbt7714-2015
      export.folder=/home/li/notes
      exports.last=what\\=story\\nformat\\=html
      exports.preset.周报=what\\=tag\\nwhich\\=人物
      import.file=64
      import.picture=64
      import.story=16
      import.unpacked=4096
      keys.annotation.note=SHORTCUT+M
      language=en
      library.last=/home/li/library.pizhu
      reader.font=SANS
      reader.size=18
      theme=DARK
      window.height=900.0
      window.maximized=true
      window.width=1400.0
      window.x=10.0
      window.y=NaN
      """;

  @Test
  void readsWhatEarlierVersionsWrote() throws IOException {
    Path path = folder.resolve("settings.properties");
    Files.writeString(path, EARLIER.replace("\\\\", "\\"));
    Settings loaded = new SettingsFile(path, DEFAULTS).load();
    assertThat(loaded.get(Settings.ANNOTATOR)).isEqualTo("李老师");
    assertThat(loaded.get(Settings.CITATION_STYLE)).isEqualTo("gbt7714-2015");
    assertThat(loaded.get(Settings.EXPORTS)).isEqualTo(
        new ExportMemory("/home/li/notes", "what=story\nformat=html", Map.of("周报", "what=tag\nwhich=人物")));
    assertThat(loaded.get(Settings.LIMITS)).isEqualTo(new ImportLimits(16, 64, 64, 4096));
    assertThat(loaded.get(Settings.KEYS)).isEqualTo(Map.of("annotation.note", "SHORTCUT+M"));
    assertThat(loaded.get(Settings.LANGUAGE)).isEqualTo("en");
    assertThat(loaded.get(Settings.LAST_LIBRARY)).isEqualTo("/home/li/library.pizhu");
    assertThat(loaded.get(Settings.READER_FONT)).isEqualTo(ReaderFont.SANS);
    assertThat(loaded.get(Settings.READER_SIZE)).isEqualTo(18);
    assertThat(loaded.get(Settings.THEME)).isEqualTo(Theme.DARK);
    assertThat(loaded.get(Settings.WINDOW)).isEqualTo(new WindowPlace(10, Double.NaN, 1400, 900, true));
  }

  @Test
  void oldFormatOfTheLastExportIsRead() throws IOException {
    Path path = folder.resolve("settings.properties");
    Files.writeString(path, "export.format=html\n");
    assertThat(new SettingsFile(path, DEFAULTS).load().get(Settings.EXPORTS).last()).isEqualTo("format=html");
  }

  @Test
  void keepsWhatItDoesNotKnow() throws IOException {
    Path path = folder.resolve("settings.properties");
    Files.writeString(path, "of.tomorrow=yes\ntheme=sepia\n");
    SettingsFile file = new SettingsFile(path, DEFAULTS);
    file.save(file.load().with(Settings.THEME, Theme.DARK));
    assertThat(Files.readString(path)).contains("of.tomorrow=yes", "theme=DARK");
  }

  @Test
  void goesToAnotherComputerWithoutWhatIsOfThisOne() throws IOException {
    Path path = folder.resolve("taken along.properties");
    Settings mine = DEFAULTS.with(Settings.THEME, Theme.SEPIA).with(Settings.LAST_LIBRARY, "/mine.pizhu")
        .with(Settings.EXPORTS, new ExportMemory("/mine", "format=html", Map.of("周报", "format=pdf")))
        .with(Settings.WINDOW, new WindowPlace(1, 2, 900, 800, true));
    SettingsFile.export(mine, Map.of("/there/gb.csl", "<style/>\n第二行"), path);
    assertThat(Files.readString(path)).doesNotContain("/mine", "window.");
    Settings others = Settings.defaults("张老师").with(Settings.LAST_LIBRARY, "/theirs.pizhu").with(Settings.SCALE, 150);
    SettingsFile.Taken taken = SettingsFile.take(others, path);
    assertThat(taken.files()).isEqualTo(Map.of("/there/gb.csl", "<style/>\n第二行"));
    assertThat(taken.settings().values().keySet()).as("files are no settings").noneMatch(name -> name.startsWith("file."));
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.settings().get(Settings.THEME)).isEqualTo(Theme.SEPIA);
    assertThat(taken.settings().get(Settings.ANNOTATOR)).isEqualTo("王老师");
    assertThat(taken.settings().get(Settings.LAST_LIBRARY)).isEqualTo("/theirs.pizhu");
    assertThat(taken.settings().get(Settings.SCALE)).isEqualTo(150);
    assertThat(taken.settings().get(Settings.WINDOW)).isEqualTo(WindowPlace.DEFAULT);
    assertThat(taken.settings().get(Settings.EXPORTS).presets()).containsOnlyKeys("周报");
  }

  @Test
  void saysWhatOfAFileMeansNothing() throws IOException {
    Path path = folder.resolve("x.properties");
    Files.writeString(path, "theme=PURPLE\nreader.size=large\nlanguage=zh\nof.tomorrow=1\nlibrary.last=/theirs\n");
    SettingsFile.Taken taken = SettingsFile.take(DEFAULTS, path);
    assertThat(taken.faults()).containsExactly("reader.size", "theme");
    assertThat(taken.taken()).isEqualTo(2);
    assertThat(taken.settings()).isEqualTo(SettingsFile.take(DEFAULTS.with(Settings.LANGUAGE, "zh"), path).settings());
    assertThat(taken.settings().get(Settings.LAST_LIBRARY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("filesWithoutSettings")
  void refusesAFileWithoutSettings(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve("x.properties");
    Files.write(path, bytes);
    assertThatThrownBy(() -> SettingsFile.take(DEFAULTS, path)).as(name).isInstanceOfSatisfying(PizhuException.class,
        thrown -> assertThat(thrown.problem().kind()).isEqualTo(ProblemKind.SETTINGS_NONE));
  }

  static Stream<Arguments> filesWithoutSettings() {
    return Stream.of(
        Arguments.of("nothing", new byte[0]),
        Arguments.of("a story", "河南 疫情\n正文。".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, (byte) 0xff}),
        Arguments.of("an unfinished escape", "theme=\\u12".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("other keys", "a.b=c".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("too much", new byte[(1 << 20) + 1]));
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> SettingsFile.take(DEFAULTS, folder.resolve("none"))).isInstanceOfSatisfying(PizhuException.class,
        thrown -> assertThat(thrown.problem().kind()).isEqualTo(ProblemKind.FILE_NOT_READABLE));
  }
}
