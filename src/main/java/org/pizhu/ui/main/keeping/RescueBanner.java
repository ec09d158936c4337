package org.pizhu.ui.main.keeping;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.keep.Rescue;
import org.pizhu.model.Backup;
import org.pizhu.settings.Environment;
import org.pizhu.ui.backup.BackupWords;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.theme.Icons;

/** Says, as long as what could be read of a damaged library is shown, how much that is and which ways there are on. */
public final class RescueBanner extends HBox {

  /** Two of the ways side by side; the words have the rest. */
  private static final double WAYS_WIDTH = 290;
  private static final int GAP = 12;

  private RescueBanner(Messages messages, String saved, @Nullable String more) {
    super(GAP);
    getStyleClass().add("rescue-banner");
    setAlignment(Pos.CENTER_LEFT);
    Label title = label(messages.get("damaged.banner"));
    title.getStyleClass().add("title");
    VBox words = new VBox(2, title, label(saved));
    if (more != null) {
      words.getChildren().add(label(more));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icons.WARNING.node(), words);
  }

  private static Label label(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /**
   * Shows it over everything else of a ground.
   *
   * @param ground the window over what could be read
   * @param saved how much that is
   * @param last the newest backup of the damaged library; null if there is none
   * @param keep makes a library of it at a path
   */
  public static RescueBanner of(Ground ground, Rescue.Saved saved, @Nullable Backup last, Consumer<Path> keep) {
    Messages messages = ground.services().messages();
    BackupWords words = new BackupWords(messages, ground.services().clock());
    String numbers = messages.get("damaged.rescued", saved.stories(), saved.annotations(), saved.lost());
    Backup guide = saved.guide();
    String taken = guide == null ? "" : messages.get("damaged.guide", words.time(guide.at()));
    String of = last == null ? messages.get("damaged.banner.no-backup")
        : messages.get("damaged.banner.backup", words.time(last.at()), last.counts().stories(), last.counts().annotations());
    RescueBanner banner = new RescueBanner(messages, numbers, taken.isEmpty() ? of : messages.get("damaged.sentences", taken, of));
    FlowPane ways = new FlowPane(8, 6);
    ways.setPrefWrapLength(WAYS_WIDTH);
    ways.getStyleClass().add("ways");
    ways.setAlignment(Pos.CENTER_RIGHT);
    if (last != null) {
      ways.getChildren().add(button(messages, "damaged.back", ground.acts().bindings().ref("library.backups")::run));
    }
    ways.getChildren().addAll(
        button(messages, "damaged.keep", () -> ground.services().choosers().saveAs(
            "damaged.keep.title", messages.get("damaged.name") + Environment.LIBRARY_ENDING,
            List.of(Kind.of("main.kind.library", "*" + Environment.LIBRARY_ENDING))).ifPresent(keep)),
        button(messages, "damaged.export", ground.acts().bindings().ref("library.export")::run));
    banner.getChildren().add(ways);
    return banner;
  }

  private static Button button(Messages messages, String key, Runnable act) {
    Button button = new Button(messages.get(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }
}
