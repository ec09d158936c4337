package org.pizhu.library.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.set.ExportPart;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.export.ExportPlan.What;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Session;
import org.pizhu.model.Standing;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.TextRange;
import org.pizhu.picture.Scenes;
import org.pizhu.query.QueryException;
import org.pizhu.task.Progress;

/** Which notes an export holds, in which groups, and what is told of them. */
class NotesExportTest {

  private static final Pattern QUOTE = Pattern.compile("(?m)^> (.*)$");
  private static final Pattern STORY = Pattern.compile("(?m)^#{2,3} (?!批注|图片|备忘)(.*)$");

  @TempDir Path folder;
  private Library library;
  private String creator = "王老师";
  /** How stories are cited; not at all before a test says so. */
  private String style = "";

  /** Stories 1 and 5 with annotations of two annotators, a session, tags in two levels, a memo of story 6. */
  @BeforeEach
  void annotate() {
    library = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> creator);
    library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
    tagged(annotate(1, 0, 4, "甲的笔记"), "话语/引语");
    creator = "李老师";
    Session session = library.sessions().start(List.of(5L), "复核");
    tagged(annotate(5, 22, 26, ""), "话语");
    library.sessions().end(session.id());
    tagged(annotate(1, 30, 36, "乙的笔记"), "人物");
    annotate(5, 40, 45, "");
    library.memos().change(6, "第六篇的备忘");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(long story, int start, int end, String note) {
    return library.annotator().annotate(story, new TextRange(start, end), HighlightColor.YELLOW, List.of(), note);
  }

  private void tagged(Annotation annotation, String path) {
    library.coder().applyPath(List.of(annotation.id()), path);
  }

  private NotesExport.Request request(ExportPlan plan, ExportGround ground) {
    Messages messages = new Messages(Language.CHINESE);
    return library.export().request(
        plan, ground, "题", new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get, style));
  }

  private String export(ExportPlan plan, ExportGround ground) {
    return new String(bytes(plan, ground), StandardCharsets.UTF_8);
  }

  private byte[] bytes(ExportPlan plan, ExportGround ground) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      library.export().write(request(plan, ground), out, Progress.NONE);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  /** What a person reads in a document for word processors. */
  private String docx(ExportPlan plan) throws IOException {
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(
        new XWPFDocument(new ByteArrayInputStream(bytes(plan.as(ExportFormat.DOCX), ExportGround.NONE))))) {
      return extractor.getText();
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private String quote(long story, int start, int end) {
    return library.story(story).story().text().substring(start, end);
  }

  private static ExportShape shape(AnnotationGrouping grouping, boolean unannotated, boolean once) {
    return new ExportShape(grouping, true, unannotated, once, true, ExportContent.USUAL);
  }

  private static ExportPlan plan(What what, String which) {
    return ExportPlan.USUAL.of(what, which);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # what     | which     | quotes (story:start-end)              | stories in all
      WHOLE      | ''        | 1:0-4 1:30-36 5:22-26 5:40-45         | 3
      STORY      | ''        | 1:0-4 1:30-36                         | 1
      STORY      | 7         | ''                                    | 1
      SELECTION  | ''        | 5:22-26 5:40-45 1:0-4 1:30-36         | 3
      TAG        | 话语       | 1:0-4 5:22-26                         | 2
      TAG        | 话语/引语   | 1:0-4                                 | 1
      SESSION    | 1         | 5:22-26                               | 1
      SEARCH     | -is:read  | 1:0-4 1:30-36 5:22-26 5:40-45         | 3
      SEARCH     | 没有这样的话 | ''                                    | 0
      COLLECTION | 上/下      | 5:22-26 5:40-45                       | 1
      COLLECTION | 上         | 1:0-4 1:30-36 5:22-26 5:40-45         | 2
      SAVED      | 存下的      | 1:0-4 1:30-36 5:22-26 5:40-45         | 3
      LISTED     | ''        | 5:40-45                               | 1
      VERSIONS   | 2         | ''                                    | 3
      """)
  void holdsWhatItsScopeSays(What what, String which, String quotes, int stories) {
    long above = library.shelf().make(null, "上", List.of(1L)).id();
    library.shelf().make(above, "下", List.of(5L, 7L));
    library.savedSearches().save("存下的", StoryQuery.ALL);
    String listed = library.annotations(5).get(1).id();
    ExportGround ground = new ExportGround(1L, List.of(5L, 7L, 1L), StoryQuery.ALL, () -> List.of(listed));

    String text = export(plan(what, which), ground);

    List<String> expected = quotes.isBlank() ? List.of() : List.of(quotes.split(" ")).stream().map(one -> {
      Matcher parts = Pattern.compile("(\\d+):(\\d+)-(\\d+)").matcher(one);
      assertThat(parts.matches()).isTrue();
      return quote(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }).toList();
    assertThat(all(QUOTE, text)).isEqualTo(expected);
    assertThat(all(STORY, text)).hasSize(stories);
    assertThat(library.export().preview(request(plan(what, which), ground), 100, Progress.NONE).stories()).isEqualTo(stories);
  }

  @Test
  void aFilterLeavesSome() {
    String of = export(plan(What.WHOLE, "").by(Set.of("李老师")), ExportGround.NONE);
    assertThat(all(QUOTE, of)).containsExactly(quote(1, 30, 36), quote(5, 22, 26), quote(5, 40, 45));
    assertThat(all(STORY, of)).hasSize(2);
    assertThat(of).contains("批注人：李老师").doesNotContain("第六篇的备忘");
    Days before = new Days(null, LocalDate.of(2026, 11, 23));
    assertThat(all(STORY, export(plan(What.WHOLE, "").made(before), ExportGround.NONE))).isEmpty();
    Days that = new Days(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24));
    assertThat(all(QUOTE, export(plan(What.WHOLE, "").made(that), ExportGround.NONE))).hasSize(4);
  }

  @Test
  void whatIsNotWantedIsNotTold() {
    ExportPlan all = plan(What.WHOLE, "");
    String usual = export(all, ExportGround.NONE);
    assertThat(usual).contains("甲的笔记", "第六篇的备忘", "- 所在句：", "### 图片");
    String bare = export(all.with(ExportShape.USUAL.withNotes(false).with(new ExportContent(false, false, false, false))), ExportGround.NONE);
    assertThat(bare).doesNotContain("甲的笔记").doesNotContain("第六篇的备忘").doesNotContain("- 所在句：").doesNotContain("### 图片");
    assertThat(all(QUOTE, bare)).hasSize(4);
    assertThat(all(STORY, export(all.with(shape(AnnotationGrouping.NONE, true, false)), ExportGround.NONE))).hasSize(7);
  }

  @Test
  void annotationsWithoutAPlaceCanBeLeftOut() throws IOException {
    Path changed = Files.writeString(folder.resolve("own.txt"), "题目\n<p>先有这句话，后来没有了。</p>\n*\n");
    library.storyImport().run(List.of(changed), null, Progress.NONE);
    String text = library.story(8).story().text();
    annotate(8, text.indexOf("先有"), text.indexOf("先有") + 6, "");
    Files.writeString(changed, "题目\n<p>这里讲的完全是另外一件事情了吧。</p>\n*\n");
    library.storyImport().run(List.of(changed), null, Progress.NONE);
    library.corrections().carry(8);
    ExportPlan all = plan(What.WHOLE, "");
    assertThat(export(all, ExportGround.NONE)).contains("先有这句话");
    assertThat(export(all.withOrphans(false), ExportGround.NONE)).doesNotContain("先有这句话");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      TAG       | 话语, 话语/引语, 人物, 未加标签 | 1 1 1 1
      ANNOTATOR | 李老师, 王老师               | 3 1
      DAY       | 2026年11月24日所作           | 4
      COLOR     | 黄                          | 4
      """)
  void groupsHaveTitlesAndStories(AnnotationGrouping grouping, String titles, String counts) {
    ExportPlan plan = plan(What.WHOLE, "").with(shape(grouping, false, false));
    String text = export(plan, ExportGround.NONE);
    List<String> groups = all(Pattern.compile("(?m)^## (.*)$"), text);
    assertThat(groups).containsExactlyElementsOf(List.of((titles + ", 没有批注").split(", ")));
    String[] parts = text.split("(?m)^## ");
    for (int i = 0; i < counts.split(" ").length; i++) {
      assertThat(all(QUOTE, parts[i + 1])).as(groups.get(i)).hasSize(Integer.parseInt(counts.split(" ")[i]));
    }
    assertThat(text).contains("共3篇报道，4条批注");
  }

  @Test
  void whatStandsInSeveralVersionsIsToldOnceOnRequest() {
    String shared = "新华社";
    long first = 2;
    String text = library.story(first).story().text();
    String quote = text.substring(60, 75);
    for (long version : List.of(2L, 3L, 4L)) {
      int at = library.story(version).story().text().indexOf(quote);
      assertThat(at).as(shared).isNotNegative();
      annotate(version, at, at + quote.length(), "第" + version + "版");
    }
    ExportPlan plan = plan(What.VERSIONS, "3");
    assertThat(all(STORY, export(plan, ExportGround.NONE))).hasSize(3);
    String once = export(plan.with(shape(AnnotationGrouping.NONE, false, true)), ExportGround.NONE);
    assertThat(all(STORY, once)).hasSize(1);
    assertThat(all(QUOTE, once)).containsExactly(quote, quote, quote);
    assertThat(once).contains("第2版", "第3版", "第4版");
    // Nothing in the library has moved.
    assertThat(library.annotations(4)).hasSize(1);
  }

  @Test
  void anotherPictureUnderTheSameCaptionIsNotSaidToBeOtherWords() throws IOException {
    library.families().catchUp(Progress.NONE);
    for (long story : List.of(2L, 4L)) {
      Path file = Files.write(folder.resolve("scene" + story + ".png"), Scenes.of(Scenes.scene((int) story, 320, 200), "png"));
      library.pictures().attach(story, 1, file);
    }
    library.annotator().annotateFigure(2, 1, null, HighlightColor.BLUE, List.of(), "");
    String told = export(plan(What.STORY, "2"), ExportGround.NONE);
    assertThat(told).contains(library.story(4).shown().headline() + " · 湖北日报").contains("：另一张图片").doesNotContain("文字不同");
  }

  @Test
  void itIsToldHowAnAnnotationStandsInTheOtherVersions() throws IOException {
    library.families().catchUp(Progress.NONE);
    String text = library.story(2).story().text();
    int same = text.indexOf("社区作为防控的最前线");
    annotate(2, same, same + 10, "各版都有");
    Map<Long, Standing.State> states = new java.util.TreeMap<>();
    library.standings().of(library.annotations(2).get(0).id()).forEach(one -> states.put(one.storyId(), one.state()));
    assertThat(states).containsOnlyKeys(3L, 4L);
    ExportPlan plan = plan(What.STORY, "2");
    ExportPlan without = plan.with(ExportShape.USUAL.with(new ExportContent(true, true, false, false)));
    Map<Standing.State, String> words = Map.of(
        Standing.State.CARRIED, "相同", Standing.State.CHANGED, "文字不同", Standing.State.ABSENT, "无此内容", Standing.State.ASK, "待定");
    for (ExportFormat format : List.of(ExportFormat.MARKDOWN, ExportFormat.OBSIDIAN, ExportFormat.HTML, ExportFormat.CSV)) {
      String told = export(plan.as(format), ExportGround.NONE);
      String line = told.lines().filter(one -> one.contains(words.get(states.get(3L))) && one.contains("；")).findFirst().orElse("");
      assertThat(line).as(format.key()).contains(library.story(3).shown().headline().substring(0, 4));
      assertThat(export(without.as(format), ExportGround.NONE)).as(format.key()).doesNotContain("其他版本");
    }
    assertThat(docx(plan)).contains("其他版本：" + library.story(3).shown().headline(), words.get(states.get(3L)));
    assertThat(docx(without)).doesNotContain("其他版本");
    String json = export(plan.as(ExportFormat.JSONLD), ExportGround.NONE);
    assertThat(json).contains("\"pizhu:versions\"", "\"pizhu:standing\":\"" + states.get(3L).name().toLowerCase(java.util.Locale.ROOT) + "\"");
    assertThat(export(without.as(ExportFormat.JSONLD), ExportGround.NONE)).doesNotContain("pizhu:versions");
    assertThat(export(plan(What.STORY, "5"), ExportGround.NONE)).as("a story without versions").doesNotContain("其他版本");
  }

  private static ExportPlan without(ExportPlan plan, ExportPart part) {
    ExportShape usual = plan.shape();
    ExportContent content = usual.content();
    return switch (part) {
      case SELECTION -> plan.of(What.STORY, "5");
      case NOTES -> plan.with(usual.withNotes(false));
      case SENTENCES -> plan.with(usual.with(new ExportContent(false, content.pictures(), content.text(), content.standings())));
      case PICTURES -> plan.with(usual.with(new ExportContent(content.sentences(), false, content.text(), content.standings())));
      case TEXT -> plan.with(usual.with(new ExportContent(content.sentences(), content.pictures(), false, content.standings())));
      case STANDINGS -> plan.with(usual.with(new ExportContent(content.sentences(), content.pictures(), content.text(), false)));
      case CITATIONS -> plan.with(new ExportShape(usual.grouping(), usual.notes(), usual.unannotated(), usual.once(), false, content));
    };
  }

  /** What a file holds, but for the ids that are made anew with each. */
  private String content(ExportPlan plan) throws IOException {
    byte[] bytes = bytes(plan, ExportGround.NONE);
    if (plan.format() == ExportFormat.PDF) {
      try (PDDocument document = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(document);
      }
    }
    StringBuilder told = new StringBuilder();
    if (bytes[0] == 'P' && bytes[1] == 'K') {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        told.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } else {
      told.append(new String(bytes, StandardCharsets.UTF_8));
    }
    return told.toString().replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "id");
  }

  /** The panel offers what a format has, and nothing that would make no difference. */
  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "BUNDLE")
  void aPartMakesADifferenceInTheFormatsThatHaveIt(ExportFormat format) throws IOException {
    library.families().catchUp(Progress.NONE);
    Path file = Files.write(folder.resolve("scene.png"), Scenes.of(Scenes.scene(2, 320, 200), "png"));
    library.pictures().attach(2, 1, file);
    style = "gbt7714-2015";
    annotate(2, 100, 110, "一条笔记");
    ExportPlan all = plan(What.STORY, "2").with(ExportShape.USUAL.with(new ExportContent(true, true, true, true))).as(format);
    String whole = content(all);
    for (ExportPart part : ExportPart.values()) {
      assertThat(whole.equals(content(without(all, part)))).as(part + " in " + format).isEqualTo(!part.isIn(format));
    }
  }

  @Test
  void aPreviewIsTheBeginning() {
    NotesExport.Request request = request(plan(What.WHOLE, ""), ExportGround.NONE);
    String whole = export(plan(What.WHOLE, ""), ExportGround.NONE);
    NotesExport.Preview begins = library.export().preview(request, 301, Progress.NONE);
    assertThat(begins.isWhole()).isFalse();
    assertThat(whole).startsWith(begins.text());
    assertThat(begins.text().getBytes(StandardCharsets.UTF_8).length).isBetween(299, 301);
    assertThat(begins.annotations()).isEqualTo(4);
    NotesExport.Preview all = library.export().preview(request, 1 << 20, Progress.NONE);
    assertThat(all.isWhole()).isTrue();
    assertThat(all.text()).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({"TAG,没有", "COLLECTION,没有", "SAVED,没有", "SESSION,9", "SESSION,x", "STORY,99", "STORY,x", "STORY,''", "VERSIONS,99"})
  void whatIsNotThereIsSaid(What what, String which) {
    assertThatThrownBy(() -> export(plan(what, which), ExportGround.NONE)).isInstanceOf(PizhuException.class);
  }

  @Test
  void aSearchForNothingIsToldAsWhatItFinds() {
    assertThat(export(plan(What.SEARCH, " "), ExportGround.NONE)).contains("全库").doesNotContain("“”");
    assertThat(export(plan(What.SEARCH, "疫情"), ExportGround.NONE)).contains("“疫情”的搜索结果");
  }

  @Test
  void aSearchThatCantBeUnderstoodIsSaid() {
    assertThatThrownBy(() -> export(plan(What.SEARCH, "(甲"), ExportGround.NONE)).isInstanceOf(QueryException.class);
  }

  @Test
  void stopsWhenItIsCancelled() {
    NotesExport.Request request = request(plan(What.WHOLE, "").as(ExportFormat.HTML), ExportGround.NONE);
    Progress cancelled = new Progress() {
      @Override
      public void update(long done, long total, String detail) {}

      @Override
      public boolean isCancelled() {
        return true;
      }
    };
    Path file = folder.resolve("notes.html");
    assertThatThrownBy(() -> library.export().write(request, file, cancelled)).isInstanceOf(CancellationException.class);
    assertThat(file).doesNotExist();
  }
}
