package org.pizhu.ui.main.stories;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.model.StoryListing;
import org.pizhu.model.TextRange;
import org.pizhu.query.Expression;
import org.pizhu.query.QueryException;
import org.pizhu.query.QueryParser;
import org.pizhu.text.WhiteSpace;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.LongWork;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.reader.FindBar;
import org.pizhu.ui.reader.ReaderHits;

/**
 * The hits in the open story: those of the search in the list, or while the bar is open those of what is sought in this story alone. Goes from
 * one to the next, and on into the next story that was found.
 */
public final class HitDesk implements FindBar.Listener {

  /** What is typed in one go is sought once. */
  private static final Duration TYPED = Duration.millis(120);
  /** A longer selection is not what somebody looks for. */
  private static final int LONGEST_WORDS = 40;

  /** At which hit one is to be as soon as they are there. */
  private enum Goal { NONE, FIRST, LAST, NEAR }

  private final Ground ground;
  private final ReaderArea reader;
  private final StoryDesk storyDesk;
  private final Workspace workspace;
  private final LongWork work;
  private final FindBar bar;
  private final PauseTransition typed = new PauseTransition(TYPED);
  private Goal goal = Goal.NONE;
  private final HitActs acts;
  private int asked;
  private @Nullable Expression shown;

  /**
   * @param ground what it stands on
   */
  public HitDesk(Ground ground, ReaderArea reader, StoryDesk storyDesk) {
    this.ground = ground;
    this.reader = reader;
    this.storyDesk = storyDesk;
    workspace = ground.workspace();
    work = workspace.longWork();
    bar = new FindBar(ground.services().messages(), ground.acts().bindings(), this);
    acts = new HitActs(ground, storyDesk);
    typed.setOnFinished(event -> look(Goal.NEAR));
    workspace.open().addListener(observable -> look(goal));
    storyDesk.model().resultsProperty().addListener(observable -> {
      if (!isFinding() && !sought().equals(Optional.ofNullable(shown))) {
        look(Goal.NONE);
      }
    });
  }

  /** The reader with the bar over it. */
  public Region over(Node reader) {
    BorderPane area = new BorderPane();
    // In this order, which is that of the Tab key.
    area.setTop(bar);
    area.setCenter(reader);
    // Where the bar has no room it is cut; else it would push the story out of its pane.
    area.setMinWidth(0);
    return area;
  }

  private ReaderHits hits() {
    return reader.reader().hits();
  }

  private boolean isFinding() {
    return bar.isOpen() && !bar.words().isBlank();
  }

  /** What is looked for now; none if nothing is. */
  private Optional<Expression> sought() {
    if (bar.isOpen()) {
      String words = WhiteSpace.fold(bar.words());
      return words.isEmpty() ? Optional.empty() : Optional.of(new Expression.Word(words, null, false, false));
    }
    String words = storyDesk.model().shown().words();
    return words.isBlank() ? Optional.empty() : Optional.of(QueryParser.parse(words));
  }

  /** Looks for the hits in the open story. */
  private void look(Goal then) {
    goal = then;
    int question = ++asked;
    shown = sought().orElse(null);
    Expression wanted = shown;
    long storyId = workspace.openId();
    if (wanted == null || storyId == 0) {
      show(List.of());
      return;
    }
    work.ask(library -> hits(library, storyId, wanted), ranges -> {
      if (question == asked && storyId == workspace.openId()) {
        show(ranges);
      }
    });
  }

  /** None where a regular expression takes too long. */
  private static List<TextRange> hits(Library library, long storyId, Expression wanted) {
    try {
      return library.search().hits(storyId, wanted);
    } catch (QueryException e) {
      return List.of();
    }
  }

  private void show(List<TextRange> ranges) {
    if (!ranges.equals(hits().ranges())) {
      hits().show(ranges);
    }
    Goal reached = goal;
    goal = Goal.NONE;
    if (ranges.isEmpty()) {
      tell();
      return;
    }
    switch (reached) {
      case FIRST -> go(0);
      case LAST -> go(ranges.size() - 1);
      case NEAR -> go(near());
      case NONE -> tell();
    }
  }

  /** The first hit from where one is on; the first of all if none is there. */
  private int near() {
    List<TextRange> ranges = hits().ranges();
    int place = reader.place();
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).end() > place) {
        return i;
      }
    }
    return 0;
  }

  private void go(int number) {
    hits().go(number);
    tell();
  }

  private void tell() {
    bar.count(hits().current() + 1, hits().ranges().size());
  }

  // Acts

  /** Whether anything is looked for. */
  boolean isSeeking() {
    return sought().isPresent();
  }

  /** Opens a story at its first hit. */
  public void openAtFirst(long storyId) {
    if (workspace.openId() == storyId && !bar.isOpen()) {
      look(Goal.FIRST);
      return;
    }
    bar.close();
    open(storyId, Goal.FIRST);
  }

  private void open(long storyId, Goal then) {
    Optional<Expression> wanted = sought();
    goal = then;
    workspace.openAt(storyId, library -> wanted.flatMap(one -> place(library, storyId, one, then)));
    ground.leave();
  }

  private static Optional<Integer> place(Library library, long storyId, Expression wanted, Goal goal) {
    List<TextRange> ranges = hits(library, storyId, wanted);
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(ranges.get(goal == Goal.LAST ? ranges.size() - 1 : 0).start());
  }

  /** Goes to the next hit, or to the one before: in this story, then in the one after or before it in the list. */
  @Override
  public void step(int by) {
    if (typed.getStatus() == PauseTransition.Status.RUNNING) {
      typed.stop();
      look(Goal.NEAR);
      return;
    }
    List<TextRange> ranges = hits().ranges();
    int next = hits().current() < 0 ? by > 0 || ranges.isEmpty() ? near() : near() - 1 : hits().current() + by;
    if (!ranges.isEmpty() && next >= 0 && next < ranges.size()) {
      go(next);
    } else if (bar.isOpen()) {
      if (!ranges.isEmpty()) {
        go(Math.floorMod(next, ranges.size()));
      }
    } else {
      leaveStory(by);
    }
  }

  private void leaveStory(int by) {
    StoryListing listing = storyDesk.model().folds().all();
    int now = listing.place(workspace.openId());
    int next = now < 0 ? 0 : now + by;
    if (next >= 0 && next < listing.size()) {
      open(listing.id(next), by > 0 ? Goal.FIRST : Goal.LAST);
    } else if (listing.size() > 0) {
      int other = by > 0 ? 0 : listing.size() - 1;
      ground.toasts().show(
          ground.services().messages().get(by > 0 ? "find.last" : "find.first"),
          ground.services().messages().get(by > 0 ? "find.from-start" : "find.from-end"),
          () -> open(listing.id(other), by > 0 ? Goal.FIRST : Goal.LAST));
    }
  }

  /** Opens the bar; what is selected in the story is what is looked for. */
  void find() {
    ground.panels().leave();
    OpenStory story = workspace.open().get();
    Optional<String> selected = story == null
        ? Optional.empty()
        : reader.reader().selection().map(range -> range.of(story.stored().story().text()));
    selected.filter(words -> words.length() <= LONGEST_WORDS && words.indexOf('\n') < 0).ifPresent(bar::words);
    bar.open();
    look(Goal.NEAR);
  }

  /** Puts the bar away; says whether it was there. */
  public boolean escape() {
    boolean was = bar.isOpen();
    if (was) {
      closed();
    }
    return was;
  }

  /** Annotates all hits, once they have been looked at. */
  public void annotate() {
    boolean isHere = bar.isOpen();
    String words = isHere ? bar.words() : storyDesk.model().shown().words();
    sought().ifPresent(wanted -> acts.ask(wanted, words.strip(), !isHere));
  }

  @Override
  public void typed(String words) {
    typed.playFromStart();
  }

  @Override
  public void closed() {
    typed.stop();
    bar.close();
    look(Goal.NONE);
    ground.focusStory();
  }
}
