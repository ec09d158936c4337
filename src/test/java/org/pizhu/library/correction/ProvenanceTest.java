package org.pizhu.library.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.report.ProvenanceFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProgramVersion;
import org.pizhu.model.ProvenanceAct;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.model.StoryOrigin;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/** What came from which file, by which version of the program, and who did what; in the library and as files. */
class ProvenanceTest {

  private static final ExportLanguage WORDS = new ExportLanguage(
      Locale.ENGLISH, ZoneOffset.ofHours(8), (key, arguments) -> arguments.length == 0 ? key : key + "|" + arguments[0]);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private Library library;
  private String who = "王老师";

  @BeforeEach
  void open() {
    library = Libraries.open(folder.resolve("test.pizhu"), clock, () -> who);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void importAs(String name, String... paragraphs) throws IOException {
    clock.forward(Duration.ofMinutes(1));
    Path file = Files.writeString(folder.resolve(name), "捐款\n<p>" + String.join("</p>\n<p>", paragraphs) + "</p>\n*\n");
    library.storyImport().run(List.of(file), null, Progress.NONE);
    clock.forward(Duration.ofMinutes(1));
  }

  /** A story that is annotated and then corrected, a second file with the same, a field that is set, an act that is undone. */
  private void work() throws IOException {
    library.provenance().runsIn("0.9");
    importAs("a.txt", "龚群保把50元钱投进捐款箱，转身就走。", "村支书说，大家都是自发来的。");
    library.annotator().annotate(1, new TextRange(0, 2), HighlightColor.BLUE, List.of("捐款"), "=1+1");
    clock.forward(Duration.ofMinutes(1));
    library.provenance().runsIn("1.0");
    who = "李老师";
    importAs("a.txt", "龚群保把50元钱投进捐款箱，转身就走。", "村支书说，大家都是自愿来的。");
    importAs("b.txt", "龚群保把50元钱投进捐款箱，转身就走。", "村支书说，大家都是自愿来的。", "完");
    library.metadata().run(
        List.of(2L), MetadataAct.set(MetadataKey.of(MetadataField.OUTLET), MetadataValue.Words.of("新报")), Progress.NONE);
    library.annotator().annotate(2, new TextRange(0, 2), HighlightColor.PINK, List.of(), "");
    library.annotator().undo();
  }

  private static List<String> acts(ProvenanceLog log) {
    return log.acts().stream().map(ProvenanceTest::words).toList();
  }

  private static String words(ProvenanceAct act) {
    return act.line().kind() + " " + act.line().by() + " " + act.version() + " " + act.stories() + act.sources()
        + (act.line().state() == EditLine.State.UNDONE ? " undone" : "");
  }

  @Test
  void tellsWhoDidWhatWithWhichVersion() throws IOException {
    work();
    ProvenanceLog log = library.provenance().log(null, Progress.NONE);
    assertThat(acts(log)).containsExactly(
        "IMPORT_STORIES 王老师 0.9 [1][1]", "ANNOTATE 王老师 0.9 [1][]", "IMPORT_STORIES 李老师 1.0 [2][2]", "IMPORT_STORIES 李老师 1.0 [3][3]",
        "CHANGE_METADATA 李老师 1.0 [2][]", "HIGHLIGHT 李老师 1.0 [2][] undone");
    assertThat(log.library()).isEqualTo("test.pizhu");
    assertThat(log.versions()).extracting(ProgramVersion::version).containsExactly("0.9", "1.0");
    assertThat(log.sources()).extracting(source -> source.name()).containsExactly("a.txt", "a.txt", "b.txt");
    assertThat(log.sources().get(2).sha256()).isEqualTo(Sha256.of(Files.readAllBytes(folder.resolve("b.txt"))));
    assertThat(log.stories()).extracting(StoryOrigin::corrects).containsExactly(null, 1L, null);
  }

  @Test
  void tellsOfOneStoryWhatItIsLinkedWith() throws IOException {
    work();
    ProvenanceLog log = library.provenance().log(1L, Progress.NONE);
    assertThat(log.stories()).extracting(StoryOrigin::id).containsExactly(1L, 2L);
    assertThat(log.sources()).hasSize(2);
    assertThat(log.acts()).hasSize(5);
    assertThat(library.provenance().origin(2).acts()).extracting(act -> act.line().kind())
        .containsExactly(EditKind.IMPORT_STORIES, EditKind.IMPORT_STORIES, EditKind.CHANGE_METADATA);
    assertThatThrownBy(() -> library.provenance().origin(99)).isInstanceOf(PizhuException.class);
  }

  @Test
  void aStoryThatIsInSeveralFilesSaysSo() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), "捐款\n<p>同一篇报道的正文。</p>\n*\n");
    Path other = Files.writeString(folder.resolve("other.txt"), "捐款\n<p>同一篇报道的正文。</p>\n*\n另一篇\n<p>另一篇报道的正文。</p>\n*\n");
    library.storyImport().run(List.of(one), null, Progress.NONE);
    library.storyImport().run(List.of(other), null, Progress.NONE);
    ProvenanceLog log = library.provenance().log(1L, Progress.NONE);
    assertThat(log.stories().get(0).others()).containsExactly(2L);
    assertThat(log.sources()).hasSize(2);
  }

  @Test
  void aStoryThatWasTakenOutIsPassedOver() throws IOException {
    importAs("a.txt", "第一段的正文是这样的。", "村支书说，大家都是自发来的。");
    importAs("a.txt", "第一段的正文是这样的。", "村支书说，大家都是自愿来的。");
    library.annotator().undo();
    importAs("a.txt", "第一段的正文是这样的。", "村支书说，大家都是主动来的。");
    List<StoryOrigin> stories = library.provenance().log(null, Progress.NONE).stories();
    assertThat(stories).extracting(StoryOrigin::id).containsExactly(1L, 3L);
    assertThat(stories.get(1).corrects()).isEqualTo(1L);
  }

  @Test
  void whatWasDoneBeforeVersionsWereNotedHasNone() throws IOException {
    importAs("a.txt", "第一段的正文是这样的。");
    library.provenance().runsIn("1.0");
    assertThat(library.provenance().origin(1).acts().get(0).version()).isNull();
  }

  @Test
  void aVersionIsNotedOnceAndClocksThatWereSetBackDoNotTurnTheOrder() {
    library.provenance().runsIn("1.0");
    library.provenance().runsIn("1.0");
    clock.forward(Duration.ofDays(-3));
    library.provenance().runsIn("1.1");
    clock.forward(Duration.ofDays(9));
    library.provenance().runsIn("1.0");
    List<ProgramVersion> versions = library.provenance().log(null, Progress.NONE).versions();
    assertThat(versions).extracting(ProgramVersion::version).containsExactly("1.0", "1.1", "1.0");
    assertThat(versions).extracting(ProgramVersion::since).isSorted();
    Instant first = versions.get(0).since();
    library.close();
    library = Libraries.open(folder.resolve("test.pizhu"), clock, () -> who);
    assertThat(library.provenance().log(null, Progress.NONE).versions().get(0).since()).isEqualTo(first);
  }

  private String written(ProvenanceFormat format) throws IOException {
    work();
    ProvenanceLog log = library.provenance().log(null, Progress.NONE);
    Path file = folder.resolve("log." + format.extension());
    library.provenance().write(log, format, WORDS, file);
    return Files.readString(file);
  }

  @Test
  void theTableHasARowAnActAndNoFormulas() throws IOException {
    List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
        .parse(new StringReader(written(ProvenanceFormat.CSV).substring(1))).getRecords();
    assertThat(rows).hasSize(6);
    CSVRecord first = rows.get(0);
    assertThat(first.get("export.provenance.time")).isEqualTo("2026-11-24T16:01:00+08:00");
    assertThat(first.get("export.provenance.act")).isEqualTo("edit.import-stories|a.txt");
    assertThat(first.get("export.provenance.by")).isEqualTo("王老师");
    assertThat(first.get("export.provenance.version")).isEqualTo("0.9");
    assertThat(first.get("export.provenance.story-numbers")).isEqualTo("1");
    assertThat(first.get("export.provenance.sha256")).hasSize(64);
    assertThat(first.get("export.provenance.location")).isEqualTo(folder.resolve("a.txt").toString());
    assertThat(rows.get(5).get("export.provenance.state")).isEqualTo("export.provenance.undone");
  }

  @Test
  void theJsonHoldsTheWholeLog() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(ProvenanceFormat.JSON));
    assertThat(json.get("sources")).hasSize(3);
    assertThat(json.get("stories").get(1).get("corrects").asLong()).isEqualTo(1);
    assertThat(json.get("acts").get(0).toString()).isEqualTo(
        "{\"id\":1,\"act\":\"import-stories\",\"subject\":\"a.txt\",\"by\":\"王老师\",\"at\":\"2026-11-24T08:01:00Z\",\"version\":\"0.9\",\"state\":\"done\","
            + "\"changes\":1,\"stories\":[1],\"sources\":[1]}");
    assertThat(json.get("acts").get(5).get("state").asText()).isEqualTo("undone");
    assertThat(json.get("versions").get(0).get("version").asText()).isEqualTo("0.9");
  }

  /** PROV-JSON, W3C member submission of 24 April 2013, section 2: what relations name is declared. */
  @Test
  void theRelationsOfProvNameWhatIsThere() throws IOException {
    JsonNode prov = new ObjectMapper().readTree(written(ProvenanceFormat.PROV_JSON));
    Set<String> declared = new HashSet<>();
    for (String kind : List.of("entity", "activity", "agent")) {
      prov.get(kind).fieldNames().forEachRemaining(declared::add);
      // Other programs read attributes from arrays only; times of activities are none.
      prov.get(kind).forEach(one -> one.properties().stream().filter(member -> !member.getKey().endsWith("Time"))
          .forEach(member -> assertThat(member.getValue().isArray()).as(member.getKey()).isTrue()));
    }
    assertThat(declared).contains("pizhu:source-1", "pizhu:story-2", "pizhu:act-1", "pizhu:person-2", "pizhu:program-1.0").doesNotContain("pizhu:act-6");
    int relations = 0;
    for (String kind : List.of("wasDerivedFrom", "wasGeneratedBy", "used", "wasAssociatedWith")) {
      for (JsonNode relation : prov.get(kind)) {
        relations++;
        relation.properties().stream().filter(member -> !member.getKey().equals("prov:type"))
            .forEach(member -> assertThat(declared).contains(member.getValue().asText()));
      }
    }
    assertThat(relations).isEqualTo(4 + 3 + 5 + 10);
    assertThat(prov.get("wasDerivedFrom").toString()).contains(
        "{\"prov:generatedEntity\":\"pizhu:story-2\",\"prov:usedEntity\":\"pizhu:story-1\",\"prov:type\":[{\"$\":\"prov:Revision\",\"type\":\"prov:QUALIFIED_NAME\"}]}");
  }
}
