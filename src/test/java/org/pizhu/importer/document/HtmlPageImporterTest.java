package org.pizhu.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.importer.Importers;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.importer.seed.SeedFileImporter;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Pages as files: which importer takes them, in which encoding, and that the bytes stay. */
class HtmlPageImporterTest {

  private static final String PAGE = "<!DOCTYPE html><html><head><meta charset=\"%s\"><title>江城樱花开了_某某网</title></head><body><div>"
      + "<p>三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。</p>".repeat(12) + "</div></body></html>";

  @TempDir Path folder;

  private Path write(String text, String charset) throws IOException {
    return Files.write(folder.resolve("页.html"), text.getBytes(Charset.forName(charset)));
  }

  private static List<Fragment> read(Importer importer, Path file) {
    List<Fragment> fragments = new ArrayList<>();
    importer.read(file, importer.scan(file, Progress.NONE), fragments::add, Progress.NONE);
    return fragments;
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, utf-8, UTF-8",
    "UTF-8, gb2312, UTF-8",
    "GB18030, gb2312, GB18030",
    "GB18030, utf-8, GB18030",
    "Big5, big5, Big5-HKSCS",
    "UTF-16LE, utf-16, UTF-16LE",
    "EUC-KR, euc-kr, EUC-KR",
  })
  void readsEveryEncodingWhateverThePageSays(String written, String said, String found) throws IOException {
    String page = PAGE.formatted(said);
    if (written.equals("Big5")) {
      page = page.replace("陆续开放", "盛大開放").replace("樱", "櫻").replace("开", "開").replace("纷", "紛").replace("门", "門").replace("赏", "賞");
    }
    if (written.equals("EUC-KR")) {
      page = page.replace("三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。", "봄이 오면 강변의 벚꽃이 핀다.").replace("江城樱花开了_某某网", "벚꽃이 피었다");
    }
    Path file = write(page, written);
    Importer importer = new HtmlPageImporter();
    assertThat(importer.scan(file, Progress.NONE).charset().name()).isEqualTo(found);
    List<Fragment> fragments = read(importer, file);
    assertThat(fragments).singleElement().satisfies(fragment -> {
      assertThat(fragment.bytes()).isEqualTo(Files.readAllBytes(file));
      assertThat(fragment.story().headline()).doesNotContain("\ufffd").isNotEmpty();
      assertThat(SourceFormats.story("页.html", 1, fragment.bytes(), Charset.forName(found))).isEqualTo(fragment.story());
    });
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "`<!DOCTYPE html><html><p>一</p></html>`, true",
    "`<!DOCTYPE html><script>/*\n *\n * 说明\n */</script><p>一</p>`, true",
    "`标题\n<p>一</p>\n*\n标题二\n<p>二</p>`, false",
    "`<html><p>一</p></html>\n*\n标题二\n<p>二</p>`, false",
    "``, false",
  })
  void theContentSaysWhoseItIs(String text, boolean page) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    assertThat(new Importers().of(file)).isInstanceOf(page ? HtmlPageImporter.class : SeedFileImporter.class);
  }

  @Test
  void aPageThatIsTooLargeIsToldAndKept() throws IOException {
    Path file = write(PAGE.formatted("utf-8"), "UTF-8");
    List<Fragment> fragments = read(new HtmlPageImporter(100), file);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Fragment fragment : fragments) {
      assertThat(fragment.story()).isNull();
      all.write(fragment.bytes());
    }
    assertThat(all.toByteArray()).isEqualTo(Files.readAllBytes(file));
    assertThat(fragments.get(fragments.size() - 1).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.STORY_OVER_LIMIT));
  }

  @Test
  void whatIsNoTextOrChangedIsRefused() throws IOException {
    Path file = write(PAGE.formatted("utf-8"), "UTF-8");
    Importer importer = new HtmlPageImporter();
    SourceScan scan = importer.scan(file, Progress.NONE);
    Files.writeString(file, "<html>" + "x".repeat(50));
    assertThatThrownBy(() -> importer.read(file, scan, fragment -> { }, Progress.NONE)).isInstanceOf(PizhuException.class)
        .satisfies(thrown -> assertThat(((PizhuException) thrown).problem().kind()).isEqualTo(ProblemKind.FILE_CHANGED_WHILE_READ));
    Files.write(file, new byte[] {0, 1, 2, 3, 0, 1, 2, 3});
    assertThatThrownBy(() -> importer.scan(file, Progress.NONE)).isInstanceOf(PizhuException.class)
        .satisfies(thrown -> assertThat(((PizhuException) thrown).problem().kind()).isEqualTo(ProblemKind.FILE_NOT_TEXT));
  }
}
