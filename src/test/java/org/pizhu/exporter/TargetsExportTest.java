package org.pizhu.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.i18n.Language;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextRange;

/** What annotations of figures and of whole stories look like in an export. */
class TargetsExportTest {

  private static final FragmentSelector PART = new FragmentSelector(25, 10, 50, 40);

  private static Annotation annotation(String id, Target target) {
    return new Annotation(
        id, target, HighlightColor.BLUE, "核对", List.of(), "王老师", Instant.EPOCH, Instant.EPOCH);
  }

  private static Annotation figure(String id, FigureSelector figure, FragmentSelector region, AnchorStatus status) {
    TextPositionSelector place = new TextPositionSelector(new TextRange(3, 3));
    return annotation(id, new FigureTarget(1, figure, 2, region, place, "", status));
  }

  private static List<ExportedStory> stories() {
    ExportedStory story = Samples.story("标题", "正文。", "段落的批注", "a.txt");
    FigureSelector shown = new FigureSelector("a_b.png", null, "图为<b>现场</b>（*张三* 摄）");
    return List.of(new ExportedStory(story.story(), List.of(
        story.annotations().get(0),
        figure("f1", shown, PART, AnchorStatus.ANCHORED),
        figure("f2", new FigureSelector("", null, ""), null, AnchorStatus.MOVED),
        figure("f3", shown, null, AnchorStatus.ORPHAN),
        annotation("s1", new StoryTarget(1, "标题", "")))));
  }

  private static String export(ExportFormat format, Language language) {
    return Samples.export(Exporters.of(format), Samples.set(language, stories()));
  }

  @Test
  void markdownSaysWhatTheyAreAbout() {
    String english = export(ExportFormat.MARKDOWN, Language.ENGLISH);
    assertThat(english).containsSubsequence(
        "### Annotations\n\n**The story as a whole**\n\n- Note: 核对",
        "**Figure 2, the part from 25 to 75 % of its width and 10 to 50 % of its height** · `a_b.png`\n\n> 图为",
        "**Figure 2, all of it**\n\n- Note",
        "The picture is no longer in the story.");
    assertThat(export(ExportFormat.MARKDOWN, Language.CHINESE))
        .contains("**整篇报道**", "**图2局部（横向 25% 至 75%，纵向 10% 至 50%）**");
    MarkdownReader read = new MarkdownReader(english);
    assertThat(read.foreign()).isEmpty();
    assertThat(read.all(org.commonmark.node.StrongEmphasis.class)).hasSize(4);
  }

  @Test
  void htmlSaysWhatTheyAreAbout() {
    String english = export(ExportFormat.HTML, Language.ENGLISH);
    assertThat(english).containsSubsequence(
        "<p class=\"about\">The story as a whole</p>",
        "<p class=\"about\">Figure 2, the part from 25 to 75 % of its width and 10 to 50 % of its height</p>",
        "<bdi>a_b.png</bdi>",
        "<p>图为&lt;b&gt;现场&lt;/b&gt;（*张三* 摄）</p>",
        "<p class=\"about\">Figure 2, all of it</p>");
    assertThat(english.split("<blockquote")).as("only what quotes words").hasSize(1 + 3);
  }
}
