package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.Samples;
import org.pizhu.ui.StyledFxTest;

/** The list of stories in a window, over stories that are made up. */
abstract class StoryListTest extends StyledFxTest {

  final Messages messages = new Messages(Language.CHINESE);
  final Heard heard = new Heard();
  ListedStories library = new ListedStories(Samples.stories());
  StoryListModel model;
  Stage stage;

  @BeforeEach
  void openPane() {
    stage = open(() -> show(library), 308, 560);
    settle();
  }

  StoryListPane show(ListedStories stories) {
    library = stories;
    model = new StoryListModel(messages, library);
    StoryListPane pane = new StoryListPane(messages, model, heard);
    model.counts(library.size(), library.unread());
    model.refresh();
    return pane;
  }

  void showMany(int count) {
    List<StorySummary> many = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      many.add(Samples.story(i, "第 " + i + " 篇", "央广网", null, null, 0, 0, false, false));
    }
    fxRun(() -> stage.getScene().setRoot(show(new ListedStories(many))));
    settle();
    fxRun(() -> pane().focusList());
    waitUntil("the rows are there", () -> cells().stream().anyMatch(cell -> cell.getItem() == 8));
    // A key pressed in the very frame in which the rows are replaced selects, but does not scroll yet.
    robot.sleep(200);
  }

  StoryListPane pane() {
    return (StoryListPane) stage.getScene().getRoot();
  }

  ListView<?> list() {
    return (ListView<?>) stage.getScene().getRoot().lookup(".story-list");
  }

  StoryCell cell(long id) {
    return cells().stream().filter(cell -> cell.getItem() == id).findFirst().orElseThrow();
  }

  Set<StoryCell> cells() {
    return stage.getScene().getRoot().lookupAll(".story-cell").stream()
        .map(StoryCell.class::cast)
        .filter(cell -> !cell.isEmpty() && cell.isVisible())
        .collect(Collectors.toSet());
  }

  List<Long> shown() {
    return model.listing().ids().boxed().toList();
  }

  static final class Heard implements StoryListListener {
    final List<Long> opened = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public void opened(long storyId) {
      opened.add(storyId);
    }

    @Override
    public void metadataWanted() {
      asked.add("metadata");
    }

    @Override
    public void annotationsWanted() {
      asked.add("annotations");
    }

    @Override
    public void annotateHits() {
      asked.add("annotate");
    }

    @Override
    public void copyHeadlines() {
      asked.add("copy");
    }

    @Override
    public void namesWanted(SearchBoxModel box) {
      asked.add("names");
    }

    @Override
    public void panel(Region panel, Node under) {
      asked.add("panel");
    }
  }
}
