package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.library.Samples;
import org.pizhu.settings.ExportMemory;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;

class ExportCommandTest extends CommandLineCase {

  @BeforeEach
  void annotate() {
    run("import", Samples.SEEDS.toString());
    run("annotate", "2", "--quote", "一场短兵相接", "--tag", "地点/城市", "--note", "一条笔记");
    assertThat(code).as(err).isZero();
  }

  @Test
  void aPresetHoldsAndOptionsStandInItsPlace() throws IOException {
    new SettingsFile(folder.resolve("settings.properties"), Settings.defaults("wang")).save(Settings.defaults("wang").with(Settings.EXPORTS, 
        new ExportMemory("", "", Map.of("周报", "what=tag\nwhich=地点\nnotes=no\nformat=html", "窗口", "what=selection"))));
    run("export", "--preset", "周报");
    assertThat(code).isZero();
    assertThat(out).startsWith("<!DOCTYPE html>").contains("地点/城市").doesNotContain("一条笔记");
    run("export", "--preset", "周报", "--notes", "--format", "markdown");
    assertThat(out).startsWith("# ").contains("一条笔记");
    run("export", "--preset", "月报");
    assertThat(code).isEqualTo(2);
    assertThat(err).contains("月报").contains("周报");
    run("export", "--preset", "窗口");
    assertThat(code).isEqualTo(2);
    run("export", "--preset", "窗口", "--story", "2");
    assertThat(code).isZero();
    assertThat(out).contains("一条笔记");
  }

  @Test
  void optionsSayWhatIsTold() {
    run("export", "--format", "markdown", "--no-notes", "--no-pictures", "--no-sentences", "--group-by", "tag");
    assertThat(code).isZero();
    assertThat(out).contains("## 地点/城市").doesNotContain("一条笔记").doesNotContain("Figures").doesNotContain("Sentence");
    run("export", "--format", "markdown", "--annotator", "nobody");
    assertThat(out).contains("No stories");
    run("export", "--format", "markdown", "--from", "2999-01-01");
    assertThat(out).contains("No stories");
    run("export", "--format", "markdown", "--story", "2", "--story", "5");
    assertThat(out).contains("2 stories, 1 annotation");
  }

  @Test
  void whatCannotBeReadIsNamedAndNeverTakesThePlaceOfAGoodFile() throws Exception {
    run("annotate", "7", "--story", "--note", "另一条");
    Path good = folder.resolve("good.md");
    run("export", "--format", "markdown", "-o", good.toString());
    assertThat(code).isZero();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.pizhu"));
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE story_content SET structure = '{}' WHERE story_id = 2");
    }
    run("export", "--format", "markdown");
    assertThat(code).isEqualTo(ExitCode.FINDING);
    assertThat(out).contains("另一条").doesNotContain("一条笔记");
    assertThat(err).contains("Story 2 can't be read: it and its annotations are not in the file.");
    assertThat(json("export", "--format", "markdown", "-o", folder.resolve("rest.md").toString()).get("warnings")).hasSize(1);
    assertThat(code).isEqualTo(ExitCode.FINDING);
    byte[] before = Files.readAllBytes(good);
    run("export", "--format", "markdown", "-o", good.toString());
    assertThat(code).isEqualTo(ExitCode.FINDING);
    assertThat(err).contains("good.md stays as it was").contains("1 thing that cannot be read");
    assertThat(good).hasBinaryContent(before);
  }

  @Test
  void wrongUseIsSaid() {
    run("export");
    assertThat(code).isEqualTo(2);
    assertThat(err).contains("--format").contains("markdown");
    run("export", "--format", "markdown", "--search", "(武汉");
    assertThat(code).isEqualTo(2);
    run("export", "--format", "markdown", "--collection", "没有");
    assertThat(code).isEqualTo(1);
    run("export", "--format", "markdown", "--from", "yesterday");
    assertThat(code).isEqualTo(2);
  }
}
