package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.importer.StorySniffer;
import org.pizhu.library.Library;
import org.pizhu.library.NotesCase;
import org.pizhu.model.Annotation;
import org.pizhu.model.ImportReport;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryTarget;

/** What the client of Hypothesis exports for people to read comes in like what it exports for programs. */
class QuoteListTest extends NotesCase {

  private static final String PAGE = "<html><head><title>标题二则</title><meta property=\"og:url\" content=\"https://x.example/1\"></head><body><article>"
      + "<h1>标题二则</h1><p>甲段文字里有一句要找的话，其余不论。</p><p>乙段文字也有“内容”。</p></article></body></html>";

  private static final String TEXT = """
      2024-05-06 07:08
      标题二则
      https://x.example/1
      Group: Public
      Total users: 2
      Users: li, wang
      Total annotations: 3
      Total replies: 1

      Annotation 1:
      Created at: 2024-01-02 03:04
      Author: li
      Type: Annotation
      Quote: "一句要找的话"
      Comment: 第一行

      Annotation 7:
      Tags: 不是标签
      末行
      Tags: 人物, 甲/乙

      Annotation 2:
      Created at: 2024-01-02 03:05
      Author: wang
      Page: 3
      Type: Highlight
      Quote: "乙段文字也有“内容”"
      Comment:\s

      Annotation 3:
      Created at: 2024-01-02 03:06
      Author: li
      Type: Page note
      Description: 一幅图
      Comment: 整页
      """;

  private static final String HTML = """
      <html lang="en"><head><title>Annotations on &quot;标题二则&quot;</title><meta charset="UTF-8"/></head>
      <body><section><h1>Summary</h1><p><time datetime="2024-05-06T07:08:09.000Z">2024-05-06 15:08</time></p>
      <p><strong>标题二则</strong></p><p><a href="https://x.example/1" target="_blank">https://x.example/1</a></p>
      <table><tbody><tr><td>Group:</td><td>Public</td></tr><tr><td>Total annotations:</td><td>3</td></tr></tbody></table></section><hr/>
      <section><h1>Annotations</h1>
      <article><h2>Annotation
        1
        :</h2><table><tbody style="vertical-align:top;">
        <tr><td>Created at:</td><td><time datetime="2024-01-02T03:04:05.678+00:00">2024-01-02 11:04</time></td></tr>
        <tr><td>Author:</td><td>li</td></tr><tr><td>Type:</td><td>Annotation</td></tr>
        <tr><td>Quote:</td><td><blockquote style="margin:0;">
          一句要找的话
        </blockquote></td></tr>
        <tr><td>Comment:</td><td><p>第一行</p><table><tbody><tr><td>Tags:</td><td>不是标签</td></tr></tbody></table><p>末行</p><script>alert(1)</script></td></tr>
        <tr><td>Tags:</td><td>人物, 甲/乙</td></tr></tbody></table></article>
      <article><h2>Annotation 2:</h2><table><tbody><tr><td>Created at:</td><td><time datetime="2024-01-02T03:05:00Z">x</time></td></tr>
        <tr><td>Author:</td><td>wang</td></tr><tr><td>Quote:</td><td><blockquote>乙段文字也有“内容”</blockquote></td></tr><tr><td>Comment:</td><td></td></tr></tbody></table></article>
      <article><h2>Annotation 3:</h2><table><tbody><tr><td>Created at:</td><td><time datetime="2024-01-02T03:06:00Z">x</time></td></tr>
        <tr><td>Author:</td><td>li</td></tr><tr><td>Description:</td><td>一幅图</td></tr><tr><td>Comment:</td><td>整页</td></tr></tbody></table></article>
      </section></body></html>
      """;

  private static List<Annotation> sorted(Library library) {
    return all(library).stream().sorted(java.util.Comparator.comparing(Annotation::created)).toList();
  }

  private static void isRead(Library library, String first, Instant made) {
    List<Annotation> found = sorted(library);
    assertThat(found).extracting(one -> one.target().words()).containsExactly("一句要找的话", "乙段文字也有“内容”", "标题二则");
    assertThat(found).extracting(Annotation::note).containsExactly(first, "", "一幅图\n\n整页");
    assertThat(found).extracting(Annotation::creator).containsExactly("li", "wang", "li");
    assertThat(found.get(0).created()).isEqualTo(made);
    assertThat(found.get(0).tags()).extracting(library.codebook()::path).containsExactly("人物", "甲/乙");
    assertThat(found.get(2).target()).isInstanceOf(StoryTarget.class);
    assertThat(found).allMatch(one -> one.target().status().hasPlace());
  }

  @Test
  void plainTextIsRead() throws IOException {
    try (Library library = empty("to")) {
      take(library, file("页.html", PAGE));
      Path file = file("2024-05-06-标题二则.txt", TEXT);
      assertThat(StorySniffer.mayHoldStories(file)).as("found in a folder").isTrue();
      ImportReport report = take(library, file);
      isRead(library, "第一行\n\nAnnotation 7:\nTags: 不是标签\n末行", Instant.parse("2024-01-02T03:04:00Z"));
      assertThat(report.problems()).extracting(Problem::kind).doesNotContain(ProblemKind.NOTE_ASKED);
      assertThat(library.stories()).as("it is no story").hasSize(1);
      assertThat(take(library, file).notes().known()).as("again").isEqualTo(3);
    }
  }

  @Test
  void aPageIsRead() throws IOException {
    try (Library library = empty("to")) {
      take(library, file("页.html", PAGE));
      Path file = file("2024-05-06-标题二则.html", HTML);
      take(library, file);
      isRead(library, "第一行\n\nTags:\n\n不是标签\n\n末行", Instant.parse("2024-01-02T03:04:05.678Z"));
      assertThat(library.stories()).as("it is no story").hasSize(1);
      assertThat(take(library, file).notes().known()).as("again").isEqualTo(3);
    }
  }

  /** What is not said in this form is told, and the rest is read. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void whatIsBrokenIsToldWithItsLine(String lineBreak) throws IOException {
    try (Library library = empty("to")) {
      take(library, file("页.html", PAGE));
      String broken = TEXT.replaceFirst("Type: Highlight\n", "").replace("\n", lineBreak);
      ImportReport report = take(library, file("broken.txt", broken));
      assertThat(report.problems()).filteredOn(problem -> problem.kind() == ProblemKind.NOTE_BROKEN).extracting(Problem::line).containsExactly(22L);
      assertThat(all(library)).hasSize(2);
    }
  }
}
