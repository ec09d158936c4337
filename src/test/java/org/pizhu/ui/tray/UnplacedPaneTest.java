package org.pizhu.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
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

  @Test
  void theKeyboardGoesOnInTheListWhenAPlaceWasTakenAmongTheCandidates() {
    List<Annotation> both = Samples.annotations().subList(0, 2);
    UnplacedPane[] pane = new UnplacedPane[1];
    Stage stage = open(() -> pane[0] = new UnplacedPane(new Messages(Language.CHINESE), id -> "标题", new Asking()), 800, 400);
    fxRun(() -> pane[0].show(both));
    fxRun(() -> pane[0].show(both.get(0), new OpenPlace(
        both.get(0), null, Samples.stored().story().text(), List.of(new Candidate(new TextRange(0, 4), 0.9)), List.of())));
    Node candidates = fx(() -> pane[0].lookup(".candidates"));
    fxRun(candidates::requestFocus);
    fxRun(() -> pane[0].show(both));
    assertThat(stage.getScene().getFocusOwner()).as("nothing was placed").isSameAs(candidates);
    fxRun(() -> pane[0].show(both.subList(1, 2)));
    assertThat(stage.getScene().getFocusOwner()).isSameAs(fx(() -> pane[0].lookup(".unplaced-list")));
  }

  @Test
  void whereNothingIsToBePlacedThatIsAllItSays() {
    UnplacedPane[] pane = new UnplacedPane[1];
    open(() -> pane[0] = new UnplacedPane(new Messages(Language.CHINESE), id -> "标题", new Asking()), 800, 400);
    fxRun(() -> pane[0].show(Samples.annotations()));
    assertThat(fx(() -> pane[0].lookup(".place-pane").isVisible())).isTrue();
    fxRun(() -> pane[0].show(List.of()));
    settle();
    assertThat(fx(() -> pane[0].lookup(".place-pane").isVisible())).isFalse();
    assertThat(fx(() -> pane[0].lookup(".unplaced-list").getBoundsInParent().getWidth())).isGreaterThan(600);
    fxRun(() -> pane[0].show(Samples.annotations()));
    settle();
    assertThat(fx(() -> pane[0].lookup(".unplaced-list").getBoundsInParent().getWidth())).isLessThan(300);
  }

  @Test
  void offersNoPlaceThatHasNothingOfIt() {
    Annotation lost = Samples.annotations().get(0);
    String text = Samples.stored().story().text();
    UnplacedPane[] pane = new UnplacedPane[1];
    open(() -> pane[0] = new UnplacedPane(new Messages(Language.CHINESE), id -> "标题", new Asking()), 800, 400);
    fxRun(() -> pane[0].show(List.of(lost)));
    TextRange words = new TextRange(text.indexOf(lost.target().words()), text.indexOf(lost.target().words()) + lost.target().words().length());
    fxRun(() -> pane[0].show(lost, new OpenPlace(lost, null, text, List.of(
        new Candidate(words, 0.05), new Candidate(new TextRange(8, 9), 0.05), new Candidate(new TextRange(8, 12), 0.3)), List.of())));
    ListView<?> candidates = (ListView<?>) fx(() -> pane[0].lookup(".candidates"));
    assertThat(candidates.getItems()).extracting(offer -> ((Offer) offer).range()).containsExactly(words, new TextRange(8, 12));
    assertThat(fx(() -> ((Labeled) pane[0].lookup(".old .panel-title")).getText())).isEqualTo("批注时的原文");
  }

  @Test
  void saysThatTheLastTextHadOtherWordsThere() {
    Annotation lost = Samples.annotations().get(0);
    String text = Samples.stored().story().text();
    UnplacedPane[] pane = new UnplacedPane[1];
    open(() -> pane[0] = new UnplacedPane(new Messages(Language.CHINESE), id -> "标题", new Asking()), 800, 400);
    fxRun(() -> pane[0].show(List.of(lost)));
    fxRun(() -> pane[0].show(lost, new OpenPlace(lost, "甲".repeat(text.length()), text, List.of(), List.of())));
    assertThat(fx(() -> ((Labeled) pane[0].lookup(".old .panel-title")).getText())).isEqualTo("上一稿中的位置（文字已改）");
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
