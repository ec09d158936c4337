package org.pizhu.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pizhu.importer.SourceFile.join;
import static org.pizhu.importer.SourceFile.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.importer.SourceFile;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;

/** Pages saved in one file with all they need. */
class MhtmlImporterTest {

  private static final String PAGE = "<!DOCTYPE html><html><head><title>江城樱花开了_某某网</title></head><body><h1>江城樱花开了</h1>"
      + "<div>2020-03-12 10:20 来源：某某日报</div><div class=article>" + "<p>三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。</p>".repeat(8)
      + "<p><img src='cid:pic-1@mhtml.blink'></p><p><img src='https://a.cn/img/640?wx=1'></p><p><img src='../b/2.png'></p></div></body></html>";

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', '=', '\n', '-', '-'};

  @TempDir Path folder;

  private static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (byte b : bytes) {
      String one = b >= ' ' && b < 0x7f && b != '=' ? String.valueOf((char) b) : String.format("=%02X", b & 0xff);
      column += one.length();
      if (column > 74) {
        text.append("=\r\n");
        column = one.length();
      }
      text.append(one);
    }
    return text.toString();
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  private static byte[] message(String pageEncoding, byte[] page, String charset) {
    String headers = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.cn/news/1.html\r\nSubject: =?utf-8?Q?=E6=B1=9F?=\r\n"
        + "Date: Thu, 12 Mar 2020 10:20:30 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
        + "\tboundary=\"----MultipartBoundary--x\"\r\n\r\n\r\n";
    String open = "------MultipartBoundary--x\r\n";
    byte[] body = switch (pageEncoding) {
      case "quoted-printable" -> utf8(quoted(page));
      case "base64" -> utf8(base64(page));
      default -> page;
    };
    return join(utf8(headers + open + "Content-Type: text/html" + (charset.isEmpty() ? "" : "; charset=" + charset)
            + "\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: " + pageEncoding
            + "\r\nContent-Location: https://a.cn/news/1.html\r\n\r\n"), body,
        utf8("\r\n" + open + "Content-Type: image/png\r\nContent-ID: <pic-1@mhtml.blink>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64(PICTURE) + "\r\n" + open
            + "Content-Type: image/png\r\nContent-Transfer-Encoding: binary\r\nContent-Location: https://a.cn/img/640?wx=1\r\n\r\n"), PICTURE,
        utf8("\r\n" + open + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.cn/b/2.png\r\n\r\n"
            + base64(PICTURE) + "\r\n------MultipartBoundary--x--\r\n"));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("页.mhtml"), bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "quoted-printable, UTF-8, utf-8", "base64, UTF-8, utf-8", "8bit, UTF-8, utf-8", "binary, UTF-8, ''",
    "quoted-printable, GB18030, gb2312", "base64, GB18030, ''", "base64, UTF-8, gb2312", "base64, UTF-16LE, utf-16le",
  })
  void aPageIsAStory(String encoding, String written, String said) throws IOException {
    SourceFile read = SourceFile.read(write(message(encoding, PAGE.getBytes(Charset.forName(written)), said)));
    assertThat(read.problems()).isEmpty();
    assertThat(read.stories()).singleElement().satisfies(story -> {
      assertThat(story.headline()).isEqualTo("江城樱花开了");
      assertThat(story.text()).contains("踏青赏花").doesNotContain("来源");
      assertThat(story.page().address()).isEqualTo("https://a.cn/news/1.html");
      assertThat(story.page().captured()).isEqualTo("2020-03-12T10:20:30Z");
      assertThat(story.page().outlet()).isEqualTo("某某日报");
    });
  }

  @Test
  void itsPicturesAreFoundByIdAndByAddress() throws IOException {
    Path file = write(message("base64", utf8(PAGE), "utf-8"));
    Story story = SourceFile.read(file).stories().get(0);
    Map<String, byte[]> taken = new HashMap<>();
    Set<String> wanted = Set.copyOf(story.figures().stream().map(figure -> figure.src()).toList());
    new MhtmlImporter(org.pizhu.model.ImportLimits.DEFAULT).pictures(file, () -> wanted, problem -> Assertions.fail(problem.toString()), Progress.NONE, taken::put);
    assertThat(taken).containsOnlyKeys("cid:pic-1@mhtml.blink", "https://a.cn/img/640?wx=1", "../b/2.png");
    assertThat(taken.values()).allSatisfy(bytes -> assertThat(bytes).isEqualTo(PICTURE));
  }

  @Test
  void oneThatIsCutAnywhereIsReadAsFarAsItGoes() throws IOException {
    byte[] whole = message("quoted-printable", utf8(PAGE), "utf-8");
    int read = 0;
    for (int cut = 400; cut < whole.length - 40; cut += 211) {
      byte[] part = java.util.Arrays.copyOf(whole, cut);
      if (MhtmlImporter.isMessage(part)) {
        assertThat(SourceFile.read(write(part)).kinds()).as("cut at " + cut).contains(ProblemKind.FILE_CUT);
        read++;
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void aMessageWithoutPageSaysSo() throws IOException {
    assertThat(SourceFile.read(write(utf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n")))
        .kinds()).containsExactly(ProblemKind.FILE_HAS_NO_STORIES);
  }

  @Test
  void partsInPartsAreReadAndBombsOfThemEnd() throws IOException {
    StringBuilder deep = new StringBuilder("MIME-Version: 1.0\n");
    for (int i = 0; i < 1_000; i++) {
      deep.append("Content-Type: multipart/related; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
    }
    assertThat(SourceFile.read(write(utf8(deep.toString()))).kinds()).contains(ProblemKind.FILE_HAS_NO_STORIES);
    String inner = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/related; boundary=b\n\n"
        + "--b\nContent-Type: text/html; charset=utf-8\n\n" + PAGE + "\n--b--\n--a--\n";
    assertThat(SourceFile.read(write(utf8(inner))).stories()).hasSize(1);
  }

  @Test
  void aDateThatDoesNotExistIsTold() throws IOException {
    String text = new String(message("base64", utf8(PAGE), "utf-8"), StandardCharsets.ISO_8859_1).replace("12 Mar", "32 Mar");
    SourceFile read = SourceFile.read(write(text.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(read.kinds()).containsExactly(ProblemKind.ITEM_DATE_NOT_VALID);
    assertThat(read.stories()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "来源: 某某日报\n时间: 今天\n\n正文", "Content-Type: text/plain\n\n正文", "MIME-Version: 1.0\nContent-Type: text/html\n正文没有空行",
  })
  void otherTextsWithColonsAreNone(String text) {
    assertThat(MhtmlImporter.isMessage(utf8(text))).isFalse();
  }
}
