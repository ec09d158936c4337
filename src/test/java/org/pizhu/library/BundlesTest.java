package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.exporter.FieldCheck;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.OlderParser;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ImportReport;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

class BundlesTest {

  /** The index is made anew; what a report says of the restoring itself is new. */
  private static final Set<String> NOT_COMPARED = Set.of(
      "search_segment", "search_block", "search_story", "search_dead", "search_pending", "intake", "intake_file", "intake_line",
      "sqlite_sequence");

  @TempDir Path folder;

  private Library library(String name) throws IOException {
    return Samples.empty(Files.createDirectories(folder.resolve(name)));
  }

  /** Something of everything. */
  private Library filled(String name) throws IOException {
    Library library = Samples.seeds(Files.createDirectories(folder.resolve(name)));
    Files.writeString(folder.resolve("a%b 页.html"), "<html><head><title>网页一则标题</title></head><body><article><h1>网页一则标题</h1>"
        + "<p>" + "正文里有一些话。".repeat(30) + "</p></article></body></html>");
    library.storyImport().run(List.of(folder.resolve("a%b 页.html")), null, Progress.NONE);
    library.annotator().annotate(1, new TextRange(0, 12), HighlightColor.GREEN, List.of("话语/引语/直接引语", "人物"), "# 批注");
    library.annotator().annotate(3, new TextRange(40, 60), HighlightColor.YELLOW, List.of("话语"), "");
    library.annotator().annotateStory(2, HighlightColor.BLUE, List.of(), "整篇");
    library.memos().change(1, "## 备忘");
    library.metadata().run(List.of(1L), MetadataAct.set(MetadataKey.of(MetadataField.HEADLINE), MetadataValue.Words.of("改过的标题")), Progress.NONE);
    long shelf = library.shelf().make(null, "专题", List.of(1L, 2L)).id();
    library.shelf().make(shelf, "子专题", List.of(3L));
    library.savedSearches().save("搜", new StoryQuery("口罩", StoryFilter.NONE, StoryOrder.values()[0], false));
    library.sessions().start(List.of(1L, 2L, 3L), "春分");
    library.marks().read(Set.of(4L), true);
    library.annotator().annotate(5, new TextRange(0, 6), HighlightColor.PINK, List.of(), "删去");
    library.annotator().undo();
    return library;
  }

  private Path bundle(Library library) {
    Messages messages = new Messages(Language.CHINESE);
    Path file = folder.resolve("bundle.zip");
    library.bundles().write(
        file, "备份", new ExportLanguage(messages.locale(), ZoneId.of("Asia/Shanghai"), messages::get), Progress.NONE);
    return file;
  }

  private static ImportReport take(Library library, Path file) {
    return library.storyImport().run(List.of(file), null, Progress.NONE);
  }

  private static List<String> dump(Path library) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library)) {
      List<String> tables = new ArrayList<>();
      try (ResultSet row = connection.createStatement().executeQuery("SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger') ORDER BY 1")) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
      rows.add(tables.toString());
      for (String table : tables) {
        if (NOT_COMPARED.contains(table)) {
          continue;
        }
        try (ResultSet row = connection.createStatement().executeQuery(
            "SELECT * FROM sqlite_master WHERE type = 'trigger' AND name = '" + table + "'")) {
          if (row.next()) {
            rows.add(row.getString("sql"));
            continue;
          }
        }
        try (ResultSet row = connection.createStatement().executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
          List<String> lines = new ArrayList<>();
          while (row.next()) {
            StringBuilder line = new StringBuilder(table);
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
              Object value = row.getObject(column);
              line.append('|').append(value instanceof byte[] bytes ? Sha256.of(bytes) : value);
            }
            lines.add(line.toString());
          }
          lines.stream().sorted().forEach(rows::add);
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return rows;
  }

  private static Map<String, byte[]> files(Path zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return files;
  }

  private static Path write(Path zip, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return Files.write(zip, bytes.toByteArray());
  }

  @Test
  void outAndInAgainGivesTheSameLibraryFieldByField() throws IOException {
    Path from;
    Path to;
    try (Library library = filled("from"); Library other = library("to")) {
      from = library.file();
      to = other.file();
      ImportReport report = take(other, bundle(library));
      assertThat(report.problems()).isEmpty();
      assertThat(report.added()).isEqualTo(library.stories().size());
      assertThat(other.stories()).isEqualTo(library.stories());
      assertThat(other.annotations(1)).isEqualTo(library.annotations(1));
      assertThat(other.annotator().nextUndo()).isEqualTo(library.annotator().nextUndo());
      assertThat(other.annotator().nextRedo()).isEqualTo(library.annotator().nextRedo());
      other.searchIndexing().catchUp(Progress.NONE);
      assertThat(other.check().run(Progress.NONE)).isEmpty();
      assertThat(other.intake().reports().latest().orElseThrow().counts()).satisfies(counts -> {
        assertThat(counts.handled()).as("that it was restored").isEqualTo(1);
        assertThat(counts.doubts()).isEmpty();
      });
    }
    assertThat(dump(to)).isEqualTo(dump(from)).hasSizeGreaterThan(60);
    try (Library other = Libraries.open(to, Samples.CLOCK, () -> Samples.CREATOR)) {
      while (other.annotator().undo().isPresent()) {
        continue;
      }
      assertThat(other.stories()).as("its history is its own").isEmpty();
    }
  }

  @Test
  void isABagAsTheStandardWantsIt() throws IOException {
    try (Library library = filled("from")) {
      Path zip = bundle(library);
      Map<String, byte[]> files = files(zip);
      String bag = "pizhu-bundle/";
      assertThat(files.keySet()).allMatch(name -> name.startsWith(bag));
      assertThat(text(files, bag + "bagit.txt")).isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
      long payload = files.keySet().stream().filter(name -> name.startsWith(bag + "data/")).count();
      long octets = files.entrySet().stream().filter(one -> one.getKey().startsWith(bag + "data/")).mapToLong(one -> one.getValue().length).sum();
      assertThat(text(files, bag + "bag-info.txt")).contains("Payload-Oxum: " + octets + "." + payload + "\n", "Bagging-Date: 2026-11-24\n");
      manifest(files, bag, "manifest-sha256.txt", (int) payload);
      manifest(files, bag, "tagmanifest-sha256.txt", 3);
      assertThat(text(files, bag + "manifest-sha256.txt")).contains("/a%25b 页.html\n");
      byte[] source = files.entrySet().stream().filter(one -> one.getKey().endsWith("000_ca418ce6a18ed07a.txt")).findFirst().orElseThrow().getValue();
      assertThat(source).as("byte for byte").isEqualTo(Files.readAllBytes(Samples.SEEDS));
      Path annotations = Files.write(folder.resolve("annotations.jsonld"), files.get(bag + "data/annotations.jsonld"));
      FieldCheck.passes("check-jsonld", annotations);
      assertThat(Files.readAllBytes(bundle(library))).as("the same bytes twice").isEqualTo(Files.readAllBytes(zip));
    }
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private static void manifest(Map<String, byte[]> files, String bag, String name, int count) {
    List<String> lines = text(files, bag + name).lines().toList();
    assertThat(lines).hasSize(count);
    for (String line : lines) {
      String path = line.substring(66).replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
      assertThat(Sha256.of(files.get(bag + path))).as(path).isEqualTo(line.substring(0, 64));
    }
  }

  @Test
  void whatWasChangedIsNotTakenAndNothingIsDone() throws IOException {
    try (Library library = filled("from"); Library other = library("to")) {
      Map<String, byte[]> files = files(bundle(library));
      for (String part : List.of("data/library/tag.jsonl", "data/sources/1/000_ca418ce6a18ed07a.txt", "bag-info.txt")) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        byte[] bytes = changed.get("pizhu-bundle/" + part).clone();
        bytes[bytes.length / 2] ^= 1;
        changed.put("pizhu-bundle/" + part, bytes);
        refused(other, changed, part);
      }
      Map<String, byte[]> more = new LinkedHashMap<>(files);
      more.put("pizhu-bundle/data/library/more.jsonl", new byte[] {'x'});
      refused(other, more, "data/library/more.jsonl");
      Map<String, byte[]> less = new LinkedHashMap<>(files);
      less.remove("pizhu-bundle/data/library/story.jsonl");
      refused(other, less, "data/library/story.jsonl");
    }
  }

  /** A bag may leave out how much it holds; what it says of that must be so. */
  @Test
  void sumsThatAreOthersAreRefused() throws IOException {
    try (Library library = filled("from"); Library other = library("to")) {
      Map<String, byte[]> files = files(bundle(library));
      String info = text(files, "pizhu-bundle/bag-info.txt");
      for (String wrong : List.of("1.1", "7", "many")) {
        refused(other, remade(files, "bag-info.txt", info.replaceAll("Payload-Oxum: .*", "payload-oxum: " + wrong)), "bag-info.txt");
      }
      Path without = write(folder.resolve("without.zip"), remade(files, "bag-info.txt", info.replaceAll("Payload-Oxum: .*\n", "")));
      assertThat(take(other, without).problems()).isEmpty();
      assertThat(other.stories()).isNotEmpty();
    }
  }

  /** A download that broke off is told as what it is, however early, and nothing of it is taken. */
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.8})
  void oneThatWasCutOffIsToldAsABundle(double part) throws IOException {
    try (Library library = filled("from"); Library other = library("to")) {
      byte[] bytes = Files.readAllBytes(bundle(library));
      Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, (int) (bytes.length * part)));
      ImportReport report = other.storyImport().run(List.of(cut), null, Progress.NONE);
      assertThat(report.problems()).extracting(Problem::kind).containsExactly(ProblemKind.BUNDLE_BROKEN);
      assertThat(other.stories()).isEmpty();
    }
  }

  /** Manifests that fit say nothing of whether the rows do: what no library can have is not taken, and told as a fault of the bundle. */
  @Test
  void rowsThatNoLibraryCanHaveAreRefused() throws IOException {
    try (Library library = filled("from"); Library other = library("to")) {
      Map<String, byte[]> files = files(bundle(library));
      for (String table : List.of("tag", "annotation", "story", "source", "picture", "collection")) {
        String name = "data/library/" + table + ".jsonl";
        List<String> lines = text(files, "pizhu-bundle/" + name).lines().toList();
        if (lines.size() > 1) {
          refused(other, remade(files, name, String.join("\n", lines) + "\n" + lines.get(1) + "\n"), "library/" + table + ".jsonl");
        }
      }
      String edits = "data/library/edit.jsonl";
      refused(other, remade(files, edits, text(files, "pizhu-bundle/" + edits).replace("\"ANNOTATE\"", "\"UNHEARD\"")), "library/edit.jsonl");
      for (String table : List.of("annotation_tag", "figure", "story_metadata")) {
        String name = "data/library/" + table + ".jsonl";
        List<String> lines = text(files, "pizhu-bundle/" + name).lines().toList();
        assertThat(lines).as("%s has rows", table).hasSizeGreaterThan(1);
        refused(other, remade(files, name, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n"), "library/" + table + ".jsonl");
        Map<String, byte[]> without = new LinkedHashMap<>(files);
        without.remove("pizhu-bundle/" + name);
        refused(other, remade(without, "data/extra.txt", "x"), "library/" + table + ".jsonl");
      }
      Map<String, byte[]> less = new LinkedHashMap<>(files);
      less.remove("pizhu-bundle/data/library/story_content.jsonl");
      refused(other, remade(less, "data/extra.txt", "x"), "library/story_content.jsonl");
    }
  }

  /** With one file of another content and the manifests that fit it. */
  private static Map<String, byte[]> remade(Map<String, byte[]> files, String name, String content) {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    changed.put("pizhu-bundle/" + name, content.getBytes(StandardCharsets.UTF_8));
    if (!name.equals("bag-info.txt")) {
      List<byte[]> payload = changed.entrySet().stream().filter(one -> one.getKey().startsWith("pizhu-bundle/data/")).map(Map.Entry::getValue).toList();
      String sums = "Payload-Oxum: " + payload.stream().mapToLong(bytes -> bytes.length).sum() + "." + payload.size();
      String info = text(changed, "pizhu-bundle/bag-info.txt").replaceAll("Payload-Oxum: .*", sums);
      changed.put("pizhu-bundle/bag-info.txt", info.getBytes(StandardCharsets.UTF_8));
    }
    changed.keySet().removeIf(one -> one.endsWith("manifest-sha256.txt"));
    for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
      StringBuilder lines = new StringBuilder();
      changed.forEach((path, bytes) -> {
        if (path.startsWith("pizhu-bundle/data/") == manifest.startsWith("m")) {
          lines.append(Sha256.of(bytes)).append("  ").append(path.substring("pizhu-bundle/".length())).append('\n');
        }
      });
      changed.put("pizhu-bundle/" + manifest, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    return changed;
  }

  private int number;

  private void refused(Library library, Map<String, byte[]> files, String part) throws IOException {
    Path home = Files.createDirectories(folder.resolve("try" + number++));
    try (Library fresh = Samples.empty(home)) {
      ImportReport report = take(fresh, write(home.resolve("b.zip"), files));
      assertThat(report.problems()).containsExactly(Problem.of(ProblemKind.BUNDLE_BROKEN, home.resolve("b.zip"), part));
      assertThat(fresh.stories()).isEmpty();
    }
    assertThat(library.stories()).isEmpty();
  }

  @Test
  void whatALibraryHoldsIsAddedToAnotherAsOneEdit() throws IOException {
    try (Library from = filled("from"); Library to = Samples.seeds(Files.createDirectories(folder.resolve("to")))) {
      to.annotator().annotate(6, new TextRange(0, 8), HighlightColor.BLUE, List.of("话语", "别的"), "此库所有");
      to.shelf().make(null, "专题", List.of(7L));
      to.memos().change(1, "此库的备忘");
      Path file = bundle(from);
      List<String> before = Dump.of(to.file());

      ImportReport report = take(to, file);

      assertThat(report.added()).as("the page").isEqualTo(1);
      assertThat(report.notes().added()).isEqualTo(3);
      assertThat(report.problems()).extracting(Problem::kind).containsExactly(ProblemKind.MEMO_DIFFERS);
      assertThat(to.stories()).hasSize(8);
      assertThat(to.annotations(1)).hasSize(1).first().satisfies(one -> {
        assertThat(one).usingRecursiveComparison().ignoringFields("tags").isEqualTo(from.annotations(1).get(0));
        assertThat(one.tags()).extracting(to.codebook()::path).containsExactly("话语/引语/直接引语", "人物");
      });
      assertThat(to.codebook().children(null)).extracting(tag -> tag.name()).containsExactlyInAnyOrder("话语", "别的", "人物");
      assertThat(to.memos().ofStory(1)).isEqualTo("此库的备忘");
      assertThat(to.story(1).shown().headline()).isEqualTo("改过的标题");
      assertThat(to.shelf().collections()).extracting(one -> one.name()).containsExactlyInAnyOrder("专题", "子专题");
      assertThat(to.savedSearches().all()).extracting(one -> one.name()).containsExactly("搜");
      to.searchIndexing().catchUp(Progress.NONE);
      assertThat(to.check().run(Progress.NONE)).isEmpty();
      List<String> after = Dump.of(to.file());
      assertThat(take(to, file).notes().added()).isZero();
      assertThat(Dump.of(to.file())).isEqualTo(after);
      to.annotator().undo();
      assertThat(Dump.of(to.file())).isEqualTo(before);
      to.annotator().redo();
      assertThat(Dump.of(to.file())).isEqualTo(after);
    }
  }

  /** What was taken out of a library does not come into another one with the file that it stood in; nor does it come back by its own bundle. */
  @Test
  void whatWasTakenOutIsNotAdded() throws IOException {
    try (Library from = filled("from"); Library to = library("to"); Library both = Samples.seeds(Files.createDirectories(folder.resolve("both")))) {
      assertThat(from.storyRemoval().remove(List.of(6L, 7L)).removed()).containsExactly(6L, 7L);
      assertThat(both.storyRemoval().remove(List.of(4L, 6L)).removed()).containsExactly(4L, 6L);
      to.shelf().make(null, "此库已有", List.of());
      Path file = bundle(from);
      List<String> before = Dump.of(to.file());

      assertThat(take(to, file).added()).isEqualTo(6);

      assertThat(to.stories()).hasSize(6).extracting(story -> story.headline())
          .containsExactlyInAnyOrderElementsOf(from.stories().stream().map(story -> story.headline()).toList());
      assertThat(to.check().run(Progress.NONE)).isEmpty();
      List<String> after = Dump.of(to.file());
      to.annotator().undo();
      assertThat(Dump.of(to.file())).isEqualTo(before);
      to.annotator().redo();
      assertThat(Dump.of(to.file())).isEqualTo(after);

      take(both, file);
      assertThat(both.stories()).as("4 is there in the other, 6 in none, 7 in this one").extracting(story -> story.id())
          .contains(4L, 7L).doesNotContain(6L).hasSize(7);

      List<String> own = Dump.of(from.file());
      assertThat(take(from, file).added()).isZero();
      assertThat(Dump.of(from.file())).isEqualTo(own);
      assertThat(take(from, Samples.SEEDS).added()).as("the file itself brings them back").isEqualTo(2);
    }
  }

  /** An annotation of a story keeps the headline that it had; a library that never had that one finds nothing wrong with it. */
  @Test
  void anEarlierHeadlineIsNoFinding() throws IOException {
    try (Library from = filled("from"); Library to = Samples.seeds(Files.createDirectories(folder.resolve("to")))) {
      from.rereading(new SourceReader(OlderParser::parse), 2).run(Progress.NONE);
      from.annotator().annotateStory(3, HighlightColor.BLUE, List.of(), "整篇");
      String earlier = from.story(3).story().headline();
      from.rereading(new SourceReader(), 2).run(Progress.NONE);
      assertThat(from.story(3).story().headline()).isNotEqualTo(earlier);
      take(to, bundle(from));
      assertThat(to.annotations(3)).extracting(one -> one.target().words()).contains(earlier);
      to.searchIndexing().catchUp(Progress.NONE);
      assertThat(to.check().run(Progress.NONE)).isEmpty();
    }
  }
}
