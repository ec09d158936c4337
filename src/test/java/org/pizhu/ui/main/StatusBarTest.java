package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LibraryCounts;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyNames;
import org.pizhu.ui.control.ProgressStrip;

/** The bar at the lower edge of the window, where not everything has room. */
class StatusBarTest extends StyledFxTest {

  private final Messages messages = new Messages(Language.ENGLISH);
  private ProgressStrip progress;
  private StatusBar bar;
  private Stage stage;

  @BeforeEach
  void openBar() {
    stage = open(() -> {
      Acts acts = new Acts(messages);
      acts.add(() -> List.of(Act.of("window.handbook").does(() -> { })));
      progress = new ProgressStrip(messages);
      bar = new StatusBar(messages, progress, new Bindings(acts, new KeyNames(messages), changed -> { }));
      bar.library(Path.of("c.pizhu"), false);
      bar.counts(new LibraryCounts(14_319, 14_318, 10_346, 10_315, 0, 0));
      bar.busy(false);
      bar.annotator("root");
      bar.size(16);
      return new VBox(bar);
    }, 1_000, 100);
    settle();
  }

  /** What is seen, as it is drawn. */
  private List<String> seen() {
    settle();
    return fx(() -> bar.getChildren().stream().filter(part -> part.isVisible() && part instanceof Label).map(part -> ((Label) part).getText())
        .filter(text -> !text.isEmpty()).toList());
  }

  @Test
  void workUnderWayTakesTheRoomOfWhatDoesNotChangeMeanwhile() {
    List<String> before = seen();
    assertThat(before).contains("c.pizhu", "root", "16 px");
    fxRun(() -> {
      progress.start("Importing 11 of 20: stories-00010.txt", () -> { });
      progress.show("Importing 11 of 20: stories-00010.txt", 0.5, "11,000 stories · 368/s · about 30 s left");
    });
    assertThat(seen()).contains("c.pizhu").doesNotContain("root", "16 px");
    assertThat(fx(() -> bar.getChildren().get(0).getLayoutBounds().getWidth())).as("the name of the library is whole")
        .isGreaterThanOrEqualTo(fx(() -> bar.getChildren().get(0).prefWidth(-1)));
    fxRun(() -> progress.show("", 0.9, "1"));
    assertThat(seen()).as("nothing comes and goes while it is under way").doesNotContain("root");
    fxRun(progress::finish);
    waitUntil("all is as before", () -> seen().equals(before));
    fxRun(() -> stage.setWidth(1_400));
    fxRun(() -> progress.start("Importing 11 of 20: stories-00010.txt", () -> { }));
    assertThat(seen()).as("there is room").contains("root", "16 px");
  }
}
