package org.pizhu.ui.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.TagColor;
import org.pizhu.model.TextRange;
import org.pizhu.picture.Scenes;
import org.pizhu.task.Progress;
import org.pizhu.ui.main.workspace.Workspace;

/** The libraries over which the window is looked at. Each is made once in a run and copied for each look, so that none sees what another did. */
enum LookGround {
  /** Nothing in it. */
  EMPTY,
  /** The seven stories, as they come in. */
  PLAIN,
  /** The seven stories after weeks of work: pictures, annotations of all kinds by two people, collections, searches, marks. */
  WORKED,
  /** A story and its correction, with annotations that find no place. */
  CORRECTED,
  /** All that is too long or too much: headlines, names with emoji, 500 pictures, 5,000 tags, a note of pages. */
  CROWDED;

  /** Too long for any list, with characters beyond the basic plane. */
  static final String LONG = "关于进一步加强新型冠状病毒感染的肺炎疫情防控期间生活必需品市场保供稳价工作并同步做好城乡社区网格化管理与党员志愿者下沉值守"
      + "有关事项的补充说明（第二版，含附件三份）👩🏽‍🚒𠮷野家";

  /** A Latin word without any place to break it. */
  static final String UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_2020-03-05_final_v2";

  private static final int PICTURES = 500;
  private static final int TAGS = 5_000;
  private static final int TAGS_AT_ONCE = 250;

  /** Makes the library in an empty folder and closes it. */
  void make(Path folder) {
    List<String> name = new ArrayList<>(List.of(Samples.CREATOR));
    try (Library made = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> name.get(0))) {
      switch (this) {
        case EMPTY -> { }
        case PLAIN -> bringIn(made, Samples.SEEDS);
        case WORKED -> {
          bringIn(made, Samples.SEEDS);
          work(made, folder);
          name.set(0, "李馆员");
          second(made);
        }
        case CORRECTED -> correct(made, folder);
        case CROWDED -> crowd(made, folder);
      }
      made.remember(Workspace.LAST_STORY, this == CORRECTED || this == CROWDED ? "1" : "5");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies what was made; a library is a file and what lies beside it. */
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void bringIn(Library made, Path file) {
    made.storyImport().run(List.of(file), null, Progress.NONE);
  }

  private static Annotation annotate(Library made, long story, String quote, HighlightColor color, String note, String... tags) {
    int at = made.story(story).story().text().indexOf(quote);
    if (at < 0) {
      throw new IllegalStateException("Story " + story + " has no «" + quote + "»");
    }
    return made.annotator().annotate(story, new TextRange(at, at + quote.length()), color, List.of(tags), note);
  }

  private static void work(Library made, Path folder) throws IOException {
    for (int figure = 1; figure <= 2; figure++) {
      Path file = Files.write(folder.resolve("scene" + figure + ".png"), Scenes.of(Scenes.scene(figure, 640, 400), "png"));
      made.pictures().attach(5, figure, file);
    }
    made.pictures().ledger().catchUp(Progress.NONE);
    Annotation party = annotate(made, 5, "党员龚群保", HighlightColor.YELLOW, "**姓名**待核，另见同日电讯。\n\n- 与第 2 篇对照\n- 年龄未载", "人物/党员");
    annotate(made, 5, "央广网河南分网3月5日消息", HighlightColor.GREEN, "", "来源/电头");
    annotate(made, 5, "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", HighlightColor.BLUE,
        "方言直接引语，见[[" + "story:2|湖北日报]]。", "话语/直接引语", "人物/党员");
    annotate(made, 5, "俺一定得出一份力！”近日，宝丰县大营镇西古庄村", HighlightColor.PINK, "", "地名");
    made.annotator().annotateFigure(5, 1, new FragmentSelector(20, 25, 40, 45), HighlightColor.BLUE, List.of("图片/待核"), "横幅上的字");
    made.annotator().annotateFigure(5, 2, null, HighlightColor.GREEN, List.of(), "");
    made.annotator().annotateStory(5, HighlightColor.PINK, List.of("话语"), "全篇以直接引语起头。");
    annotate(made, 2, "社区作为防控的最前线", HighlightColor.GREEN, "三个版本都有", "主题/社区");
    annotate(made, 2, made.story(2).story().headline(), HighlightColor.PINK, "", "话语");
    annotate(made, 2, "蔡朝阳", HighlightColor.YELLOW, "", "人物");
    Annotation gone = annotate(made, 7, "上海四院", HighlightColor.YELLOW, "会被删去", "话语");
    made.annotator().delete(gone.id());
    made.memos().change(5, "**关键**一篇：党员捐款的最早报道。");
    String tag = made.codebook().tags().stream().filter(one -> one.name().equals("党员")).findFirst().orElseThrow().id();
    made.codebookEditor().recolor(tag, TagColor.PURPLE);
    made.codebookEditor().describe(tag, "以党员身份出现在报道中的人。");
    made.coder().applyPath(List.of(party.id()), "人物/捐款者");
    made.shelf().make(null, "灾情报道", List.of(1L, 2L, 5L));
    made.shelf().make(made.shelf().make(null, "专题", List.of(6L)).id(), "元宵节", List.of(7L));
    made.savedSearches().save("湖北的报道", StoryQuery.ALL.with("湖北"));
    made.marks().set(List.of(5L, 6L), StoryMark.STARRED, true);
    made.marks().set(List.of(1L), StoryMark.TODO, true);
    made.marks().read(Set.of(1L), true);
  }

  private static void second(Library made) {
    annotate(made, 2, "社区作为防控的最前线", HighlightColor.GREEN, "", "主题/社区");
    annotate(made, 2, "坚实的底盘", HighlightColor.PINK, "", "话语");
    annotate(made, 6, "重症", HighlightColor.BLUE, "", "主题/医疗");
  }

  private static void importAs(Library made, Path folder, String stories) throws IOException {
    bringIn(made, Files.writeString(folder.resolve("stories.txt"), stories));
  }

  private static void correct(Library made, Path folder) throws IOException {
    String first = "<p>宝丰县大营镇西古庄村党员龚群保把50元钱投进捐款箱，转身就走，没有留下一句话。</p>\n";
    String small = "<p>党员都来了。</p>\n";
    String gone = "<p>村支书杨淑祯说，大家都是自发来的，最小的只有六岁，最大的已经八十三岁了。</p>\n";
    String last = "<p>截至3月5日，全县已有两万多名党员参加捐款，共筹得善款二百三十余万元。</p>\n";
    importAs(made, folder, "全县党员踊跃捐款\n" + first + small + gone + last + "*\n");
    annotate(made, 1, "党员龚群保", HighlightColor.GREEN, "");
    annotate(made, 1, "党员都来了", HighlightColor.YELLOW, "谁说的？");
    annotate(made, 1, "大家都是自发来的", HighlightColor.BLUE, "与前文“自发”对照");
    annotate(made, 1, "两万多名党员参加捐款", HighlightColor.PINK, "");
    importAs(made, folder, "全县党员踊跃捐款\n" + small + first + last.replace("两万多名党员", "三万多名党员") + small + "*\n");
  }

  private static void crowd(Library made, Path folder) throws IOException {
    StringBuilder stories = new StringBuilder();
    stories.append(LONG).append("\n<p>").append(UNBROKEN).append("日报武汉2020年3月5日电（记者 ").append(LONG, 0, 40).append("）")
        .append(LONG.repeat(3)).append("。</p>\n<p>第二段。</p>\n*\n");
    stories.append("五百张图片\n<p>新华社武汉3月5日电 图集。</p>\n");
    IntStream.rangeClosed(1, PICTURES).forEach(
        number -> stories.append("<p><img src=\"p").append(number).append(".jpg\"></p>\n<p>图为第").append(number).append("张。</p>\n"));
    stories.append("*\n没有图的报道\n<p>正文。</p>\n*\n");
    importAs(made, folder, stories.toString());
    List<String> paths = IntStream.range(0, TAGS)
        .mapToObj(number -> number % 10 == 0 ? "类目" + number / 10 : "类目" + number / 10 + "/标签" + number).toList();
    Annotation first = made.annotator().annotate(
        1, new TextRange(0, LONG.length()), HighlightColor.YELLOW, List.of(LONG.substring(0, 60), UNBROKEN, "短"), LONG.repeat(4));
    for (int from = 0; from < TAGS; from += TAGS_AT_ONCE) {
      made.annotator().annotate(2, new TextRange(0, 3), HighlightColor.BLUE, paths.subList(from, from + TAGS_AT_ONCE), "");
    }
    made.shelf().make(null, LONG.substring(0, 70), List.of(1L));
    made.savedSearches().save(UNBROKEN, StoryQuery.ALL.with("武汉"));
    made.memos().change(1, "- " + UNBROKEN + "\n- " + first.id());
  }
}
