package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
