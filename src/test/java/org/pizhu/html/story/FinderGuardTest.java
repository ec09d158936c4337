package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pizhu.html.FinderGuard;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StorySource;
import org.pizhu.model.Figure;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;

class FinderGuardTest {

  private static final StorySource SOURCE = new StorySource(
      "a.txt", 7, "春天的一天", "<p>新华社北京3月1日电（记者 王明）春耕在即。</p>\n<center><img src=\"20200301_a.jpg\"></center>\n"
          + "<p>农民在田间（王明摄）</p>\n<p>各地农资供应充足。</p>");

  /** All that is looked for fails. */
  private static final class Broken extends FinderGuard {
    Broken() {
      super("a.txt", 7);
    }

    @Override
    public <T extends @Nullable Object> T or(T otherwise, Supplier<? extends T> finder) {
      return super.or(otherwise, () -> {
        finder.get();
        throw new IllegalStateException("a fault");
      });
    }
  }

  @Test
  void whateverFailsTheTextIsWhole() {
    ParsedStory whole = new StoryParser().parse(SOURCE);
    assertThat(whole.problems()).isEmpty();
    assertThat(whole.story().dateline()).isNotNull();
    ParsedStory parsed = StoryParser.parse(SOURCE, new Broken());
    Story story = parsed.story();
    assertThat(story.text()).isEqualTo(whole.story().text());
    assertThat(story.dateline()).isNull();
    assertThat(story.bylines()).isEmpty();
    assertThat(story.date()).isNull();
    assertThat(story.figures()).singleElement().extracting(Figure::src).isEqualTo("20200301_a.jpg");
    assertThat(parsed.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo(ProblemKind.STORY_FAULT);
      assertThat(problem.line()).isEqualTo(7);
    });
  }

  @Test
  void aFaultThatThePageHadIsTold() {
    ParsedStory parsed = new StoryParser().parse(new StorySource("a.html", 1, "春天的一天", SOURCE.body(), null, null, true));
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(ProblemKind.STORY_FAULT);
  }
}
