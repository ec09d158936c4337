package org.pizhu.ui.main.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Edit;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Version;
import org.pizhu.ui.help.Handbook;
import org.pizhu.ui.help.HandbookPanel;
import org.pizhu.ui.help.Hint;
import org.pizhu.ui.help.HintBar;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.settings.SettingsModel;

/** Help inside the program: the handbook, what is new after an update, and the hints of the first start. */
public final class HelpRoom {

  private final Ground ground;
  private final Messages messages;
  private final HintBar hints;
  private @Nullable Handbook handbook;
  private @Nullable HandbookPanel shown;

  /**
   * @param ground what it stands on
   */
  public HelpRoom(Ground ground) {
    this.ground = ground;
    messages = ground.services().messages();
    hints = new HintBar(messages, id -> ground.acts().bindings().key(id), this::putAway);
  }

  private SettingsModel settings() {
    return ground.services().settings();
  }

  /** Puts the hints over the lower edge of the window. */
  public Node over(Node edge) {
    // A message for some seconds must not lie over what one is to read first.
    ground.toasts().translateYProperty().bind(
        Bindings.when(hints.visibleProperty()).then(hints.heightProperty().negate()).otherwise(0));
    return new VBox(hints, edge);
  }

  /** Begins: says once that the program was updated, and shows the hints to who is new. */
  public void start() {
    String version = Version.current();
    String seen = settings().get(Settings.NEWS_SEEN);
    if (!seen.equals(version)) {
      settings().set(Settings.NEWS_SEEN, version);
      if (!seen.isEmpty()) {
        ground.toasts().show(messages.get("handbook.updated", version), messages.get("handbook.updated.look"), this::news);
      }
    }
    if (settings().get(Settings.HINTS).equals(Settings.HINTS_AT_FIRST)) {
      // Who has had a library open before this version brought hints needs none.
      boolean isNew = settings().get(Settings.LAST_LIBRARY).isEmpty();
      keep(isNew ? List.of(Hint.values()) : List.of());
    }
    ground.workspace().nextUndo().subscribe((before, edit) -> done(edit));
    ground.workspace().open().subscribe((before, open) -> {
      if (open == null) {
        show();
      }
    });
    show();
  }

  private void done(@Nullable Edit edit) {
    if (edit != null) {
      Hint.of(edit.kind()).forEach(this::did);
    }
  }

  private List<Hint> left() {
    return Hint.parse(settings().get(Settings.HINTS));
  }

  private void keep(List<Hint> left) {
    settings().set(Settings.HINTS, Hint.format(left));
  }

  private void show() {
    // What they say can't be done in a library that is only shown.
    hints.show(left(), ground.workspace().open().get() != null && !ground.workspace().isShown());
  }

  /** Hears that what a hint says was done; it is never said again. */
  void did(Hint hint) {
    List<Hint> left = new ArrayList<>(left());
    if (left.remove(hint)) {
      keep(left);
      show();
    }
  }

  private void putAway() {
    keep(List.of());
    // The button goes with its line, and JavaFX would give the keyboard to what stands next: there Enter does something else.
    ground.focusStory();
    show();
  }

  /** Shows the hints once there is a story to try them on. */
  public void storyOpened() {
    if (!hints.isVisible()) {
      show();
    }
  }

  /** Opens the handbook, or puts it away. */
  void handbook() {
    if (ground.panels().host().isShowing(shown)) {
      ground.panels().leave();
      return;
    }
    withHandbook(this::open);
  }

  /** Says what is new. */
  void news() {
    withHandbook(pages -> open(pages).showNews());
  }

  private void withHandbook(Consumer<Handbook> use) {
    Handbook known = handbook;
    if (known != null) {
      use.accept(known);
      return;
    }
    ground.workspace().longWork().ask(library -> Handbook.read(messages.language()), read -> {
      handbook = read;
      use.accept(read);
    });
  }

  private HandbookPanel open(Handbook pages) {
    HandbookPanel panel =
        new HandbookPanel(messages, pages, ground.acts().all(), ground.acts().bindings(), () -> ground.panels().leave());
    shown = panel;
    ground.panels().show(panel);
    return panel;
  }
}
