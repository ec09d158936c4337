package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;

/** Selecting and clicking with a real mouse over the text of the page. */
class ReaderMouseTest extends ReaderTest {

  @Test
  void aDragSelectsExactlyWhatItCovers() {
    show(Stories.baofeng().stored(1), List.of());
    TextRange wanted = range("俺刚吃完饭就赶紧跑过来了");
    drag(wanted.start(), wanted.end() - 1);
    assertThat(heard.lastRange()).isEqualTo(wanted);
    assertThat(fx(() -> reader.selection())).contains(wanted);
  }

  @Test
  void aClickOnOverlappingHighlightsFindsBoth() {
    var stored = Stories.baofeng().stored(1);
    Annotation yellow = Stories.annotation(stored, "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", HighlightColor.YELLOW);
    Annotation blue = Stories.annotation(stored, "俺一定得出一份力！”近日，宝丰县大营镇西古庄村党员龚群保", HighlightColor.BLUE);
    Annotation green = Stories.annotation(stored, "央广网河南分网3月5日消息", HighlightColor.GREEN);
    Annotation pink = Stories.annotation(stored, "镇政府机关大院捐款活动现场（央", HighlightColor.PINK);
    show(stored, List.of(yellow, blue, green, pink));
    robot.clickOn(middle(range("一份力").start()));
    painted();
    assertThat(heard.clicks).hasSize(1);
    assertThat(heard.clicks.get(0).annotations()).containsExactly(yellow.id(), blue.id());
    fxRun(() -> reader.activate(heard.clicks.get(0).chosen(), Scroll.INTO_VIEW));
    painted();
  }
}
