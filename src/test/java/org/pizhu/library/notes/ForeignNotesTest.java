package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.FieldCheck;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.NotesCase;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.ImportReport;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.SourceVariable;
import org.pizhu.model.Tag;
import org.pizhu.task.Progress;

/** Notes of other programs come in, and files that mean harm do none. */
class ForeignNotesTest extends NotesCase {

  private static final String PAGE = "标题二则\n<p>甲段文字里有一句要找的话，其余不论。</p>\n<p>乙段文字也有内容。</p>\n";

  private ImportReport foreign(Library library, String name, String text) {
    take(library, file("页.txt", PAGE));
    return take(library, file(name, text));
  }

  @Test
  void rowsOfHypothesisAreFoundByTheirTitleAndQuote() throws IOException {
    try (Library library = empty("to")) {
      ImportReport report = foreign(library, "h.json", """
          {"total": 2, "rows": [
            {"id": "Abc-_123", "created": "2024-01-02T03:04:05.678901+00:00", "updated": "2024-01-03T03:04:05.678901+00:00",
             "user": "acct:li@hypothes.is", "uri": "https://example.cn/a", "text": "批注", "tags": ["话语", "人物/党员"], "group": "__world__",
             "document": {"title": ["标题二则"]},
             "target": [{"source": "https://example.cn/a", "selector": [
               {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]", "startOffset": 3, "endOffset": 9},
               {"type": "TextPositionSelector", "start": 9000, "end": 9006},
               {"type": "TextQuoteSelector", "exact": "一句要找的话", "prefix": "字里有", "suffix": "，其余"}]}]},
            {"id": "x2", "created": "2024-01-02T03:04:05+00:00", "updated": "2024-01-02T03:04:05+00:00", "user": "acct:li@hypothes.is",
             "uri": "https://example.cn/a", "text": "页注", "tags": [], "document": {"title": ["标题二则"]},
             "target": [{"source": "https://example.cn/a"}]}]}
          """);
      assertThat(report.notes()).isEqualTo(new NotesCounts(2, 0, 0, 0, 0, 0));
      Annotation found = all(library).stream().filter(one -> one.note().equals("批注")).findFirst().orElseThrow();
      assertThat(found.target().range().of(library.story(1).story().text())).isEqualTo("一句要找的话");
      assertThat(found.creator()).isEqualTo("li");
      assertThat(found.created()).isEqualTo(Instant.parse("2024-01-02T03:04:05.678Z"));
      assertThat(found.tags()).extracting(library.codebook()::path).containsExactly("话语", "人物/党员");
      assertThat(take(library, folder.resolve("h.json")).notes().known()).isEqualTo(2);
    }
  }

  @Test
  void listsLinesAndSingleStringsAreRead() throws IOException {
    String anno = """
        {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "%s", "type": "Annotation", "creator": "李", "bodyValue": "话",
        "target": {"source": {"id": "http://x.example/1", "title": "标题二则"}, "selector": {"type": "TextQuoteSelector", "exact": "%s"}}}
        """.replace("\n", " ");
    try (Library library = empty("to")) {
      assertThat(foreign(library, "list.jsonld", "[" + anno.formatted("http://a.example/1", "甲段文字") + "," + anno.formatted("", "乙段") + "]")
          .notes()).isEqualTo(new NotesCounts(2, 0, 0, 0, 0, 0));
      ImportReport lines = foreign(library, "lines.jsonld",
          anno.formatted("http://a.example/2", "其余不论") + "\n{broken \"type\": \"Annotation\"\n\n" + anno.formatted("http://a.example/3", "不在文中的话"));
      assertThat(lines.notes()).isEqualTo(new NotesCounts(2, 0, 0, 0, 1, 0));
      assertThat(lines.problems()).extracting(Problem::kind, Problem::line)
          .contains(tuple(ProblemKind.NOTES_BROKEN, 2L));
      assertThat(foreign(library, "one.json", anno.formatted("http://a.example/4", "甲段\\n文字")).notes().total()).isEqualTo(1);
      assertThat(all(library)).extracting(Annotation::creator).containsOnly("李");
    }
  }

  /** What stands around a quote in a page is not what stands around it here; nor are the words always the same. */
  @Test
  void whatComesFromAnotherTextIsSoundHere() throws IOException {
    String row = """
        {"id": "%s", "created": "2024-01-02T03:04:05+00:00", "updated": "2024-01-02T03:04:05+00:00", "user": "acct:li@hypothes.is", "text": "",
         "uri": "https://example.cn/a", "tags": [], "document": {"title": ["标题二则"]}, "target": [{"source": "https://example.cn/a",
         "selector": [{"type": "TextQuoteSelector", "exact": "%s", "prefix": "%s", "suffix": "%s"}]}]}""";
    try (Library library = empty("to")) {
      ImportReport report = foreign(library, "h.json", "{\"total\": 3, \"rows\": [" + String.join(
          ",",
          row.formatted("x1", "文字里有一句要找的话", "首页 > 新闻 > 甲段", "，其余不论。 责任编辑"),
          row.formatted("x2", "其余不论。\\n\\n　　乙段文字", "", ""),
          row.formatted("x3", "乙段文字也有些内容。", "甲段文字里有一句要找的话，其余不论。", "")) + "]}");
      assertThat(report.notes()).isEqualTo(new NotesCounts(3, 0, 0, 1, 0, 0));
      String text = library.story(1).story().text();
      assertThat(all(library)).extracting(one -> one.target().range().of(text), one -> one.target().words(), one -> one.target().status())
          .containsExactlyInAnyOrder(
              tuple("文字里有一句要找的话", "文字里有一句要找的话", AnchorStatus.ANCHORED),
              tuple("其余不论。\n乙段文字", "其余不论。\n乙段文字", AnchorStatus.ANCHORED),
              tuple("乙段文字也有内容。", "乙段文字也有些内容。", AnchorStatus.MOVED));
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      assertThat(take(library, folder.resolve("h.json")).notes().known()).as("again").isEqualTo(3);
    }
  }

  @Test
  void aPlaceInAFormThatIsNotReadIsTold() throws IOException {
    String anno = """
        {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://a.example/%s", "type": "Annotation", "bodyValue": "话",
        "target": {"source": {"id": "http://x.example/1", "title": "标题二则"}%s}}
        """.replace("\n", " ");
    try (Library library = empty("to")) {
      ImportReport report = foreign(library, "places.jsonld", String.join(
          "\n",
          anno.formatted("1", ""),
          anno.formatted("2", ", \"selector\": {\"type\": \"XPathSelector\", \"value\": \"/p[1]\"}"),
          anno.formatted("3", ", \"selector\": [{\"type\": \"XPathSelector\"}, {\"type\": \"TextQuoteSelector\", \"exact\": \"甲段\"}]"),
          anno.formatted("4", ", \"selector\": {\"type\": \"TextPositionSelector\", \"start\": \"x\"}")));
      assertThat(report.notes().added()).isEqualTo(4);
      assertThat(report.problems()).extracting(Problem::kind, Problem::line).containsExactlyInAnyOrder(
          tuple(ProblemKind.NOTE_PLACE_UNREAD, 2L), tuple(ProblemKind.NOTE_PLACE_UNREAD, 4L));
    }
  }

  /** Quotes alone, which may stand several times; without a zone times are taken for UTC. */
  @Test
  void aTableOfQuotesAsHypothesisExportsIt() throws IOException {
    try (Library library = empty("to")) {
      take(library, file("页.html", "<html><head><title>标题二则</title><meta property=\"og:url\" content=\"https://x.example/1\"></head><body><article>"
          + "<h1>标题二则</h1><p>甲段文字里有一句要找的话，其余不论。</p><p>乙段文字也有内容。</p></article></body></html>"));
      ImportReport report = take(library, file("hypothesis.csv", """
          Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags
          2024-01-02 03:04,li,,https://x.example/1,Public,Annotation,一句要找的话,"说,甲",人物
          2024-01-02 03:05,li,,https://x.example/1,Public,Annotation,段文字,两处,"甲,乙/丙"
          2024-01-02 03:06,li,,https://x.example/1,Public,Page note,,整页,
          2024-01-02 03:07,li,,https://x.example/2,Public,Annotation,别处,,
          2024-01-02 03:08,li,,,Public,Annotation,无处,,
          """));
      assertThat(report.notes()).isEqualTo(new NotesCounts(3, 0, 0, 0, 1, 1));
      assertThat(report.problems()).extracting(Problem::kind, Problem::line)
          .contains(tuple(ProblemKind.NOTE_BROKEN, 6L), tuple(ProblemKind.NOTE_WITHOUT_STORY, 5L), tuple(ProblemKind.NOTE_ASKED, 3L));
      Annotation found = all(library).stream().filter(one -> one.target().words().equals("一句要找的话")).findFirst().orElseThrow();
      assertThat(found.note()).isEqualTo("说,甲");
      assertThat(found.creator()).isEqualTo("li");
      assertThat(found.created()).isEqualTo(Instant.parse("2024-01-02T03:04:00Z"));
      assertThat(found.tags()).extracting(library.codebook()::path).containsExactly("人物");
      assertThat(take(library, folder.resolve("hypothesis.csv")).notes().known()).as("again").isEqualTo(3);
    }
  }

  /** Bodies as viewers of pictures and editors of texts write them: HTML, things of a vocabulary with a name, a selector within another. */
  @Test
  void bodiesOfOtherProgramsAreNotesAndTags() throws IOException {
    String target = "\"target\": {\"source\": {\"id\": \"http://x.example/1\", \"title\": \"标题二则\"}, \"selector\": {\"type\": \"FragmentSelector\","
        + "\"value\": \"p1\", \"refinedBy\": {\"type\": \"TextQuoteSelector\", \"exact\": \"一句要找的话\"}}}";
    try (Library library = empty("to")) {
      foreign(library, "bodies.jsonld", """
          {"type": "AnnotationPage", "items": [{"type": ["Annotation"], "id": "http://a.example/1", "body": [
            {"type": "SpecificResource", "purpose": "classifying", "source": {"id": "http://v.example/t", "label": "人物"}},
            {"purpose": "identifying", "source": {"id": "http://v.example/u", "skos:prefLabel": {"@value": "武汉"}}},
            {"type": "TextualBody", "value": "<p>说<b>明</b></p><p>二段</p>", "format": "text/html", "purpose": "commenting"}], %s}]}
          """.formatted(target));
      Annotation found = all(library).get(0);
      assertThat(found.target().words()).isEqualTo("一句要找的话");
      assertThat(found.note()).isEqualTo("说明\n\n二段");
      assertThat(found.tags()).extracting(library.codebook()::path).containsExactly("人物", "武汉");
    }
  }

  @Test
  void theSamplesOfTheModelDoNoHarm() throws IOException {
    List<Path> samples;
    try (Stream<Path> files = Files.walk(FieldCheck.file("data/web-annotation/samples"))) {
      samples = files.filter(one -> one.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(samples).isNotEmpty();
    try (Library library = seeds("to")) {
      for (Path sample : samples) {
        take(library, sample);
      }
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      for (String name : List.of("blank-atlas-project.qdpx", "target-atlas-project.qdpx", "atlas-ti-23.4.qdc")) {
        assertThat(take(library, FieldCheck.file("data/refi-qda/samples/" + name)).problems()).isEmpty();
      }
      assertThat(library.codebook().byPath("Commits/2022-05-10T02:05:59Z 19e4dce")).isPresent();
      assertThat(library.codebook().byPath("code1")).isPresent();
    }
  }

  @Test
  void tablesOfTagsAndCodebooksComeInByTheSameWay() throws IOException {
    try (Library library = empty("to")) {
      take(library, file("标签.csv", "path,colour,description\n人物/党员,teal,说明\n地点,,\n"));
      assertThat(library.codebook().tags()).extracting(Tag::name).containsExactlyInAnyOrder("人物", "党员", "地点");
      library.annotator().undo();
      assertThat(library.codebook().tags()).isEmpty();
    }
  }

  /** QualCoder keeps the comment of a coded passage in its description, and a note of a passage as a note that has the passage; NVivo links the two. */
  @Test
  void whatOtherProgramsSayOfAPassageIsItsNote() throws IOException {
    String guid = "-1111-1111-1111-111111111111\"";
    String selection = "<PlainTextSelection guid=\"%s" + guid + " startPosition=\"%d\" endPosition=\"%d\">";
    String project = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources><TextSource guid=\"10000000" + guid + " name=\"甲\">"
        + "<Description>全文的备忘</Description><PlainTextContent>甲的标题\n\n甲乙丙丁戊己庚辛。</PlainTextContent>"
        + selection.formatted("20000000", 6, 8) + "<Description>评语</Description><NoteRef targetGUID=\"40000000" + guid + "/></PlainTextSelection>"
        + selection.formatted("20000001", 8, 10) + "<Description>同样的话</Description><NoteRef targetGUID=\"40000001" + guid + "/></PlainTextSelection>"
        + selection.formatted("20000002", 10, 11) + "</PlainTextSelection>"
        + "<NoteRef targetGUID=\"40000002" + guid + "/></TextSource></Sources><Notes>"
        + "<Note guid=\"40000000" + guid + "><PlainTextContent>笔记</PlainTextContent></Note>"
        + "<Note guid=\"40000001" + guid + "><PlainTextContent>同样的话</PlainTextContent></Note>"
        + "<Note guid=\"40000002" + guid + "><PlainTextContent>后两字</PlainTextContent>" + selection.formatted("20000003", 12, 14) + "</PlainTextSelection></Note>"
        + "<Note guid=\"40000003" + guid + "><Description>连到这里</Description></Note></Notes><Links><Link guid=\"50000000" + guid
        + " originGUID=\"40000003" + guid + " targetGUID=\"20000002" + guid + "/></Links></Project>";
    try (Library library = empty("to")) {
      assertThat(take(library, zip("others.qdpx", "project.qde", project)).problems()).isEmpty();
      assertThat(all(library)).extracting(one -> one.target().words(), Annotation::note).containsExactlyInAnyOrder(
          tuple("甲乙", "笔记\n\n评语"), tuple("丙丁", "同样的话"), tuple("戊", "连到这里"), tuple("庚辛", "后两字"));
      assertThat(library.memos().ofStory(1)).isEqualTo("全文的备忘");
    }
  }

  /** QualCoder gives variables GUIDs of its own and keeps what is said of them: so the story is found though its text was changed there. */
  @Test
  void aStoryIsFoundByVariablesThatGotOtherGuids() throws IOException {
    try (Library library = seeds("to")) {
      String guid = "-1111-1111-1111-111111111111\"";
      String value = "<VariableValue><VariableRef targetGUID=\"%s" + guid + "/><TextValue>%s</TextValue></VariableValue>";
      String text = library.story(1).story().text();
      String project = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Variables>"
          + "<Variable guid=\"60000000" + guid + " name=\"v\" typeOfVariable=\"Text\"><Description>" + SourceVariable.SOURCE_SHA256.description()
          + "</Description></Variable><Variable guid=\"60000001" + guid + " name=\"n\" typeOfVariable=\"Text\"><Description>"
          + SourceVariable.STORY_NUMBER.description() + "</Description></Variable></Variables><Sources><TextSource guid=\"10000000" + guid
          + " name=\"甲\"><PlainTextContent>另写的首行\n" + text + "</PlainTextContent><PlainTextSelection guid=\"20000000" + guid
          + " startPosition=\"6\" endPosition=\"16\"/>" + value.formatted("60000000", library.story(1).source().sha256())
          + value.formatted("60000001", 1) + "</TextSource></Sources></Project>";
      ImportReport report = take(library, zip("back.qdpx", "project.qde", project));
      assertThat(report.added()).as("no story of its own").isZero();
      assertThat(all(library)).extracting(Annotation::storyId, one -> one.target().words()).containsExactly(tuple(1L, text.substring(0, 10)));
    }
  }

  @Test
  void whatHasNoPlaceHereIsTold() throws IOException {
    String guid = "-1111-1111-1111-111111111111\"";
    String project = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources><AudioSource guid=\"10000000" + guid + " name=\"录音.mp3\">"
        + "<NoteRef targetGUID=\"40000000" + guid + "/></AudioSource></Sources><Notes>"
        + "<Note guid=\"40000001" + guid + " name=\"日志\"><PlainTextContent>今日所想</PlainTextContent></Note>"
        + "<Note guid=\"40000002" + guid + "><PlainTextContent>首行\n次行</PlainTextContent></Note></Notes></Project>";
    try (Library library = empty("to")) {
      assertThat(take(library, zip("journal.qdpx", "project.qde", project)).problems()).extracting(Problem::kind, one -> one.arguments().get(0))
          .containsExactly(
              tuple(ProblemKind.NOTES_OF_OTHER_SOURCE, "录音.mp3"), tuple(ProblemKind.NOTE_OF_NOTHING, "日志"),
              tuple(ProblemKind.NOTE_OF_NOTHING, "首行"));
    }
  }

  /** As programs write them: the text beside the document and its path without a scheme, in a folder of another name, cut at the end of a paragraph. */
  @Test
  void textsAreFoundHoweverTheirPathsAreWritten() throws IOException {
    for (String path : List.of("一.txt", "internal://一.txt", "internal:///一.txt", "relative:///Sources/一.txt", "C:\\项目\\一.txt")) {
      String project = "<Project><CodeBook><Codes><Code guid='c1' name='话'/></Codes></CodeBook><Sources><TextSource guid='t1' plainTextPath='" + path
          + "'><PlainTextSelection guid='s1' startPosition='5' endPosition='13'><Coding guid='k1'><CodeRef targetGUID='c1'/></Coding>"
          + "</PlainTextSelection></TextSource></Sources></Project>";
      try (Library library = empty("path" + path.hashCode())) {
        ImportReport report = take(library, zip("paths.qdpx", "project.qde", project, "Sources/一.txt", "标题一行\n头一段文字。\n\n次一段文字。\n"));
        assertThat(report.notes()).as(path).isEqualTo(new NotesCounts(1, 0, 0, 0, 0, 0));
        assertThat(all(library).get(0).target().words()).as(path).isEqualTo("头一段文字。");
      }
    }
  }

  @Test
  void aSourceWithoutItsTextIsNoStoryAndWhatIsSaidOfItIsFoundByItsWords() throws IOException {
    String selection = "<PlainTextSelection guid='%s' startPosition='%d' endPosition='%d' name='%s'><Coding guid='k%1$s'><CodeRef targetGUID='c1'/>"
        + "</Coding></PlainTextSelection>";
    String project = "<Project><CodeBook><Codes><Code guid='c1' name='话'/></Codes></CodeBook><Sources>"
        + "<TextSource guid='t1' name='标题二则' plainTextPath='internal://缺.txt'>" + selection.formatted("s1", 40, 44, "乙段文字")
        + selection.formatted("s2", 5, 90, "甲段文字里有…") + selection.formatted("s3", 6, 90, "甲段文字里有…") + "</TextSource>"
        + "<TextSource guid='t2' name='别处' plainTextPath='internal://也缺.txt'>" + selection.formatted("s4", 0, 9, "长…") + "</TextSource>"
        + "<TextSource guid='t3' name='有文'><PlainTextContent>有文一行\n有文的正文在此。</PlainTextContent></TextSource></Sources></Project>";
    try (Library library = empty("to")) {
      take(library, file("页.txt", PAGE));
      ImportReport report = take(library, zip("absent.qdpx", "project.qde", project));
      assertThat(report.added()).as("the one with its text").isEqualTo(1);
      assertThat(report.notes()).isEqualTo(new NotesCounts(1, 0, 0, 0, 0, 1));
      assertThat(all(library)).extracting(one -> one.target().words()).containsExactly("乙段文字");
      assertThat(report.problems()).extracting(Problem::kind, one -> one.arguments().get(0)).containsExactlyInAnyOrder(
          tuple(ProblemKind.NOTES_TEXT_MISSING, "标题二则"), tuple(ProblemKind.NOTES_TEXT_MISSING, "别处"),
          tuple(ProblemKind.NOTE_WITHOUT_STORY, "话"), tuple(ProblemKind.NOTES_PLACELESS, "2"));
    }
  }

  // Hostile files

  private Path zip(String name, String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void noEntityIsFollowedAndNothingLeadsOut() throws IOException {
    Path secret = file("secret.txt", "geheim");
    String open = "<?xml version=\"1.0\"?>\n<!DOCTYPE Project [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String project = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources><TextSource guid=\"" + "1".repeat(8)
        + "-1111-1111-1111-111111111111\" name=\"甲\" plainTextPath=\"internal://../secret.txt\"/></Sources></Project>";
    try (Library library = empty("to")) {
      assertThat(take(library, zip("xxe.qdpx", "project.qde", open + project.replace("甲", "&x;"))).problems())
          .extracting(Problem::kind).containsExactly(ProblemKind.FILE_DECLARES_ENTITIES);
      take(library, zip("out.qdpx", "project.qde", project, "../secret.txt", "geheim", "sources/../../secret.txt", "geheim"));
      assertThat(Dump.of(library.file()).toString()).doesNotContain("geheim");
      String deep = "<Code name=\"a\" guid=\"x\">".repeat(50_000);
      assertThat(take(library, zip("deep.qdpx", "project.qde", "<Project><CodeBook><Codes>" + deep)).problems())
          .extracting(Problem::kind).containsExactly(ProblemKind.NOTES_BROKEN);
    }
  }

  @Test
  void aBombIsNotUnpackedAndDepthIsNotFollowed() throws IOException {
    try (Library library = seeds("to")) {
      assertThat(take(library, zip("bomb.qdpx", "project.qde", "<Project>" + " ".repeat(70 << 20) + "</Project>")).problems())
          .extracting(Problem::kind).containsExactly(ProblemKind.FILE_PART_TOO_LARGE);
      String head = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"target\":";
      assertThat(take(library, file("deep.jsonld", head + "[".repeat(100_000))).problems())
          .extracting(Problem::kind).containsExactly(ProblemKind.NOTES_BROKEN);
      ImportReport odd = take(library, file("odd.jsonld", head + "{\"source\":{\"id\":\"x\",\"pizhu:sourceSha256\":\""
          + library.story(1).source().sha256() + "\",\"pizhu:storyNumber\":1},\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"a\\u0000b\\ud83d\"}},"
          + "\"body\":{\"type\":\"TextualBody\",\"value\":\"\\u0000\\udc00\",\"purpose\":\"tagging\"}}"));
      assertThat(odd.notes()).isEqualTo(new NotesCounts(1, 0, 0, 0, 1, 0));
      assertThat(all(library).get(0).target().words()).isEqualTo("a\ufffdb\ufffd");
    }
  }
}
