package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.library.Library;
import org.pizhu.library.NotesCase;
import org.pizhu.model.Annotation;
import org.pizhu.model.ImportReport;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/**
 * Annotations as the models of 2013 and 2017 say them and as programs write them, each kind of selector, state, body, target and file: what stands
 * where, and what is told. The cases are lines of {@code strangers.jsonl}; a whole story has the words of its headline.
 */
class StrangersTest extends NotesCase {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PAGE = """
      <html><head><title>标题二则</title><meta property="og:url" content="http://x.example/1"></head><body>
      <div id="nav"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/v">视频</a></div>
      <article id="art"><h1>标题二则</h1><p>甲段文字里有一句要找的话，其余不论。</p><p>乙段文字也有内容，<em>重要</em>的话也在这里。</p><p>丙段文字收尾。</p></article>
      </body></html>
      """;

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream in = Objects.requireNonNull(StrangersTest.class.getResourceAsStream("strangers.jsonl"))) {
      List<JsonNode> cases = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        cases.add(JSON.readTree(line));
      }
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void standWhereTheySay(JsonNode one) throws IOException {
    String name = one.path("case").asText();
    try (Library library = empty("to")) {
      take(library, file("页.html", PAGE));
      ImportReport report = take(library, file("notes.jsonld", one.path("file").toString()));
      List<Annotation> found = all(library).stream().sorted(Comparator.comparing(note -> note.target().words())).toList();
      assertThat(found).as(name).extracting(note -> note.target().words()).containsExactlyElementsOf(texts(one, "words"));
      assertThat(report.problems()).as(name).extracting(problem -> problem.kind().name())
          .filteredOn(kind -> !kind.equals(ProblemKind.NOTES_TAKEN.name())).containsExactlyElementsOf(texts(one, "told"));
      if (!texts(one, "told").contains("NOTE_ASKED")) {
        assertThat(found).as(name).allMatch(note -> note.target().status().hasPlace());
      }
      same(one, "ranges", found, note -> String.valueOf(note.target().range().start()));
      same(one, "notes", found, Annotation::note);
      same(one, "by", found, Annotation::creator);
      same(one, "created", found, note -> note.created().toString());
      same(one, "colors", found, note -> note.color().name());
      if (one.has("tags")) {
        assertThat(found).as(name).flatExtracting(Annotation::tags).extracting(library.codebook()::path).containsExactlyElementsOf(texts(one, "tags"));
      }
      assertThat(library.check().run(Progress.NONE)).as(name).isEmpty();
      assertThat(take(library, folder.resolve("notes.jsonld")).notes().added()).as("%s again", name).isZero();
    }
  }

  /** Elements are looked up in the page, also where that lies in an archive. */
  @Test
  void pagesOfArchivesHaveElementsToo() throws IOException {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length + "\r\n\r\n";
    String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/1\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + (http.length() + page.length) + "\r\n\r\n" + http + PAGE + "\r\n\r\n";
    try (Library library = empty("to")) {
      take(library, file("页.warc", record));
      take(library, file("notes.jsonld", "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"type\": \"Annotation\", \"target\": {\"source\":"
          + "\"http://x.example/1\", \"selector\": {\"type\": \"XPathSelector\", \"value\": \"//article/p[2]/em\"}}}"));
      assertThat(all(library)).extracting(note -> note.target().words()).containsExactly("重要");
    }
  }

  private static void same(JsonNode one, String member, List<Annotation> found, Function<Annotation, String> of) {
    if (one.has(member)) {
      assertThat(found.stream().map(of)).as(one.path("case").asText()).containsExactlyInAnyOrderElementsOf(texts(one, member));
    }
  }

  private static List<String> texts(JsonNode one, String member) {
    return StreamSupport.stream(one.path(member).spliterator(), false).map(JsonNode::asText).toList();
  }
}
