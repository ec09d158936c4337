package org.pizhu.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.pizhu.anchor.Candidate;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.OpenPlace;
import org.pizhu.library.correction.OtherPlace;
import org.pizhu.model.Annotation;
import org.pizhu.model.TextRange;
import org.pizhu.ui.Samples;
import org.pizhu.ui.StyledFxTest;

/** What the tray does with answers that come late. */
class UnplacedPaneTest extends StyledFxTest {

  private final List<Annotation> asked = new ArrayList<>();

  @Test
  void takesNoAnswerToWhatWasAskedOfAListThatHasGone() {
    Annotation first = Samples.annotations().get(0);
    String text = Samples.stored().story().text();
    OpenPlace stale = new OpenPlace(first, null, text, List.of(new Candidate(new TextRange(0, 4), 0.9)), List.of());
    OpenPlace current = new OpenPlace(first, null, text, List.of(new Candidate(new TextRange(8, 12), 0.8)), List.of());
    UnplacedPane[] pane = new UnplacedPane[1];
    open(() -> pane[0] = new UnplacedPane(new Messages(Language.CHINESE), id -> "标题", new Asking()), 800, 400);
    fxRun(() -> pane[0].show(List.of(first)));
    Annotation again = Samples.annotations().get(0);
    fxRun(() -> pane[0].show(List.of(again)));
    assertThat(asked).containsExactly(first, again);

    ListView<?> candidates = (ListView<?>) pane[0].lookup(".candidates");
    fxRun(() -> pane[0].show(asked.get(0), stale));
    assertThat(candidates.getItems()).isEmpty();
    fxRun(() -> pane[0].show(asked.get(1), current));
    assertThat(candidates.getItems()).hasSize(1);
  }

  /** Notes what is asked for. */
  private final class Asking implements UnplacedListener {
    @Override
    public void chosen(Annotation annotation) {
      asked.add(annotation);
    }

    @Override
    public void attach(Annotation annotation, TextRange range) {}

    @Override
    public void attach(Annotation annotation, OtherPlace place) {}

    @Override
    public void selectInStory(Annotation annotation) {}

    @Override
    public void delete(Annotation annotation) {}

    @Override
    public void closed() {}
  }
}
