package org.pizhu.ui.main;

import static org.pizhu.ui.main.LookGround.CORRECTED;
import static org.pizhu.ui.main.LookGround.CROWDED;
import static org.pizhu.ui.main.LookGround.EMPTY;
import static org.pizhu.ui.main.LookGround.PLAIN;
import static org.pizhu.ui.main.LookGround.WORKED;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.pizhu.library.Samples;
import org.pizhu.model.FigureRef;
import org.pizhu.ui.dialog.Confirmation;
import org.pizhu.ui.main.ground.PaneLayout;

/** The table of all that can be seen in the window, and how one comes to it: a new pane is a new line. */
final class Looks {

  private static final int STORY = 1;
  private static final int VERSIONS = 2;
  private static final int TAGS = 3;

  private Looks() {}

  static List<Look> all() {
    return Stream.of(window(), list(), reader(), cards(), tabs(), floating(), comparison(), PanelLooks.all(), intake(), messages(), menus(),
            KeepingLooks.all(), crowded())
        .flatMap(List::stream).toList();
  }

  private static List<Look> window() {
    return List.of(
        new Look("window-empty", EMPTY, at -> at.seen(".empty-state")),
        new Look("window-plain", PLAIN, at -> at.seen(".story-list")),
        new Look("window-worked", WORKED, at -> at.seen(".story-list")),
        new Look("window-reading-mode", WORKED, at -> at.act("window.reading-mode", "WebView")),
        new Look("window-list-folded", WORKED, at -> at.act("window.fold-list", "WebView")),
        new Look("window-notes-folded", WORKED, at -> at.act("window.fold-notes", "WebView")),
        new Look("window-both-folded", WORKED, at -> {
          at.act("window.fold-notes", "WebView");
          at.act("window.fold-list", "WebView");
        }),
        new Look("window-all-open", WORKED, at -> {
          at.act("library.shelf", ".shelf-list");
          at.act("annotation.next", ".card");
        }));
  }

  private static List<Look> list() {
    return List.of(
        new Look("shelf", WORKED, at -> at.act("library.shelf", ".shelf-list")),
        new Look("shelf-empty", EMPTY, at -> at.act("library.shelf", ".shelf-pane")),
        new Look("search-found", WORKED, at -> at.search("党员", ".result-head .label")),
        new Look("search-nothing", WORKED, at -> at.search("无此词语", ".story-list-pane .empty-state")),
        new Look("search-error", WORKED, at -> {
          at.search("武汉 (宝丰", ".search-box");
          at.seen(".search-error");
        }),
        new Look("search-offers", WORKED, at -> at.search("tag:", ".search-offers")),
        new Look("search-help", WORKED, at -> at.click(".search-help-button", ".search-help")),
        new Look("list-selected", WORKED, at -> {
          at.act("library.next", ".story-list");
          at.focusList();
          at.keys(".selection-head", KeyCode.CONTROL, KeyCode.A);
        }),
        new Look("hits-to-annotate", WORKED, at -> {
          at.search("党员", ".result-head .label");
          at.act("find.annotate", ".hits-list .hit");
        }));
  }

  private static List<Look> reader() {
    return List.of(
        new Look("selection-bar", PLAIN, at -> at.dragOver("党员龚群保")),
        new Look("selection-bar-tag", WORKED, at -> {
          at.dragOver("党员龚群保");
          at.keys(".selection-bar .text-field", KeyCode.T);
        }),
        new Look("selection-bar-note", WORKED, at -> {
          at.dragOver("党员龚群保");
          at.keys(".note-tools", KeyCode.N);
        }),
        new Look("find-bar", WORKED, at -> {
          at.act("find.in-story", ".find-bar");
          at.write("党员");
        }),
        new Look("find-bar-nothing", WORKED, at -> {
          at.act("find.in-story", ".find-bar");
          at.write("无此词语");
        }),
        new Look("boundaries", WORKED, at -> {
          at.act("annotation.next", ".card");
          at.focusReader();
          at.act("annotation.boundaries", "WebView");
        }),
        new Look("correction-earlier", CORRECTED, at -> at.seen(".correction-bar .carry")),
        new Look("correction-carried", CORRECTED, at -> {
          at.click(".correction-bar .carry", ".toast");
          at.seen(".status-unplaced");
        }),
        new Look("figures", WORKED, at -> {
          at.focusReader();
          at.act("reader.next-figure", ".selection-bar");
        }));
  }

  private static List<Look> cards() {
    return List.of(
        new Look("cards-focused", WORKED, at -> at.act("annotation.next", ".card")),
        new Look("cards-note", WORKED, at -> {
          at.act("annotation.next", ".card");
          at.act("annotation.edit", ".note-tools");
        }),
        new Look("cards-preview", WORKED, at -> {
          at.act("annotation.next", ".card");
          at.act("annotation.edit", ".note-tools");
          at.keys(".note-preview", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        }),
        new Look("cards-tag", WORKED, at -> {
          at.act("annotation.next", ".card");
          at.act("annotation.tag", ".card .tag-field");
        }),
        new Look("cards-library", WORKED, at -> at.act("annotations.scope-library", ".card")),
        new Look("cards-by-tag", WORKED, at -> {
          at.act("annotations.scope-library", ".card");
          at.act("annotations.group-tag", ".group-heading");
        }),
        new Look("cards-picked", WORKED, at -> at.act("annotations.pick-all", ".selection-acts")),
        new Look("cards-facets", WORKED, at -> at.act("annotations.facets", ".filter-panel .facet")),
        new Look("cards-none-found", WORKED, at -> {
          at.act("annotation.filter", ".list-head .filter-field");
          at.write("无此词语");
          at.seen(".annotations-pane .empty-state");
        }),
        new Look("cards-none", PLAIN, at -> at.seen(".annotations-pane .empty-state")),
        new Look("cards-carried", WORKED, at -> {
          at.openStory(4);
          at.seen(".standing-cell");
        }),
        new Look("cards-recent-tags", WORKED, at -> {
          at.act("annotation.next", ".card");
          at.act("annotation.recent", ".recent-tags");
        }));
  }

  private static List<Look> tabs() {
    return List.of(
        new Look("tab-story", WORKED, at -> at.tab(STORY, ".field-list")),
        new Look("tab-story-editing", WORKED, at -> {
          at.act("metadata.story", ".field-list");
          at.keys(".field-editor", KeyCode.ENTER);
        }),
        new Look("tab-versions", WORKED, at -> {
          at.openStory(2);
          at.tab(VERSIONS, ".version-list");
        }),
        new Look("tab-versions-none", WORKED, at -> at.tab(VERSIONS, ".versions-pane")),
        new Look("tab-tags", WORKED, at -> at.act("window.tags", ".tag-tree .tag-row")),
        new Look("tab-tags-details", WORKED, at -> {
          at.act("window.tags", ".tag-tree .tag-row");
          at.keys(".tag-tree", KeyCode.END);
        }),
        new Look("tab-tags-delete", WORKED, at -> {
          at.act("window.tags", ".tag-tree .tag-row");
          at.keys(".tag-tree", KeyCode.HOME);
          at.keys(".act-panel", KeyCode.DELETE);
        }),
        new Look("tab-tags-merge", WORKED, at -> {
          at.act("window.tags", ".tag-tree .tag-row");
          at.keys(".act-panel", KeyCode.M);
        }),
        new Look("tab-tags-none", PLAIN, at -> at.tab(TAGS, ".codebook-pane .empty-state")));
  }

  private static List<Look> floating() {
    return List.of(
        new Look("ledger", WORKED, at -> at.act("library.pictures", ".picture-ledger .list-view")),
        new Look("ledger-missing", WORKED, at -> at.act("library.missing-pictures", ".picture-ledger")),
        new Look("ledger-grid", WORKED, at -> {
          at.act("library.pictures", ".picture-ledger");
          at.clickLast(".picture-ledger .segment", ".ledger-tile");
        }),
        new Look("ledger-empty", EMPTY, at -> at.act("library.pictures", ".picture-ledger")),
        new Look("picture-view", WORKED, at -> at.doing(() -> at.desks().pictures.view().show(new FigureRef(5, 1)), ".picture-view")),
        new Look("picture-view-missing", WORKED, at -> at.doing(() -> at.desks().pictures.view().show(new FigureRef(7, 1)), ".picture-view")),
        new Look("picture-candidates", PLAIN, at -> {
          LookFiles.pictures(at.folder);
          at.answers.path = Optional.of(at.folder.resolve("found"));
          at.act("library.find-pictures", ".picture-candidates");
        }),
        new Look("history", WORKED, at -> at.act("library.history", ".history-cell")),
        new Look("history-empty", EMPTY, at -> at.act("library.history", ".history-pane")),
        new Look("bin", WORKED, at -> at.act("library.bin", ".bin-list .history-cell")),
        new Look("bin-empty", PLAIN, at -> at.act("library.bin", ".history-pane .empty-state")),
        new Look("charts-frequency", WORKED, chart(0)),
        new Look("charts-second", WORKED, chart(1)),
        new Look("charts-third", WORKED, chart(2)),
        new Look("charts-fourth", WORKED, chart(3)),
        new Look("charts-empty", PLAIN, at -> at.act("library.charts", ".chart-pane .empty-state")),
        new Look("charts-table", WORKED, at -> {
          at.act("library.charts", ".chart-view");
          at.clickLast(".chart-pane .toggle-button", ".chart-pane .table-view");
        }),
        new Look("agreement", WORKED, at -> at.act("agreement.show", ".agreement-places .list-cell")),
        new Look("agreement-one-person", PLAIN, at -> at.act("agreement.show", ".agreement-pane")),
        new Look("unplaced", CORRECTED, at -> {
          at.click(".correction-bar .carry", ".status-unplaced");
          at.act("correction.unplaced", ".unplaced .passage");
        }));
  }

  private static Consumer<LooksTest> chart(int kind) {
    return at -> {
      at.act("library.charts", ".chart-view");
      at.click(".chart-pane .segment", kind, ".chart-pane");
    };
  }

  private static List<Look> comparison() {
    return List.of(
        new Look("compare", WORKED, Looks::compare),
        new Look("compare-at-difference", WORKED, at -> {
          compare(at);
          at.keys(".compare-list", KeyCode.J);
          at.keys(".compare-list", KeyCode.J);
        }),
        new Look("compare-one-text", WORKED, at -> {
          compare(at);
          at.keys(".compare-list", KeyCode.O);
        }),
        new Look("compare-folded", WORKED, at -> {
          compare(at);
          at.keys(".compare-list", KeyCode.F);
        }),
        new Look("compare-with-notes", WORKED, at -> {
          compare(at);
          at.keys(".card", KeyCode.F10);
        }),
        new Look("variants", WORKED, at -> {
          at.openStory(2);
          at.dragOver("坚实的底盘");
          at.act("versions.variants", ".variants-panel");
        }));
  }

  private static void compare(LooksTest at) {
    at.openStory(2);
    at.act("versions.compare", ".compare-list .compare-row-cell");
  }

  private static List<Look> intake() {
    return List.of(
        new Look("intake-report", PLAIN, at -> {
          at.take(LookFiles.dirty(at.folder));
          at.click(".toast-action", ".report-cell");
        }),
        new Look("intake-report-known", PLAIN, at -> {
          at.ask(Samples.SEEDS);
          at.until("it is known", () -> at.library.intake().reports().latest().orElseThrow().counts().known() == 7);
          at.act("library.import-report", ".report-cell");
        }),
        new Look("intake-report-handled", WORKED, at -> {
          at.ask(LookFiles.theirs(at.folder, at.library.file()));
          at.seen(".differences-panel .list-cell");
          at.click(".differences-panel .accent", ".toast");
          at.act("library.import-report", ".report-cell");
        }),
        new Look("intake-pages", PLAIN, at -> {
          at.ask(LookFiles.archive(at.folder));
          at.seen(".pages-panel .list-cell");
        }),
        new Look("intake-columns", PLAIN, at -> {
          at.ask(LookFiles.table(at.folder));
          at.seen(".columns-panel");
        }),
        new Look("intake-under-way", PLAIN, at -> {
          at.ask(LookFiles.many(at.folder));
          at.seen(".progress-strip");
        }),
        new Look("intake-differences", WORKED, at -> {
          at.ask(LookFiles.theirs(at.folder, at.library.file()));
          at.seen(".differences-panel .list-cell");
        }));
  }

  private static List<Look> messages() {
    return List.of(
        new Look("toast-deleted", WORKED, at -> {
          at.act("annotation.next", ".card");
          at.act("annotation.delete", ".toast-action");
        }),
        new Look("toast-error", WORKED, at -> at.doing(
            () -> at.ground().toasts().error(at.ground().services().messages().get("notesfolder.stopped", "x".repeat(300))), ".toast")),
        new Look("dialog-error", WORKED, at -> at.failWith(new IllegalStateException("database disk image is malformed"))),
        new Look("dialog-error-details", WORKED, at -> {
          at.failWith(new IllegalStateException("database disk image is malformed"));
          at.click(".details-pane > .title", ".details-pane .text-area");
        }),
        new Look("dialog-confirm", WORKED, at -> {
          Platform.runLater(() -> at.ground().services().dialogs().confirm(
              Confirmation.of("history.empty.title", "history.empty.text", "history.empty.act", 12)));
          at.seen(".dialog-pane");
        }));
  }

  private static List<Look> menus() {
    return List.of(
        new Look("menu-add", WORKED, at -> at.click(".top-bar .icon-button", 2, ".context-menu")),
        new Look("menu-sort", WORKED, at -> at.click(".story-list-pane .sort-menu", ".context-menu")),
        new Look("menu-scope", WORKED, at -> {
          at.seen(".annotations-pane");
          at.click(".scope-menu", ".context-menu");
        }),
        new Look("menu-order", WORKED, at -> {
          at.seen(".annotations-pane");
          at.click(".scope-row .small-icon-button", ".context-menu");
        }),
        new Look("menu-tags", WORKED, at -> {
          at.act("window.tags", ".tag-tree .tag-row");
          at.click(".codebook-pane .filter-row .icon-button", 1, ".context-menu");
        }),
        new Look("menu-shelf", WORKED, at -> {
          at.act("library.shelf", ".shelf-list .shelf-cell");
          at.doing(() -> at.desks().shelf.pane().focusList(), ".shelf-list");
          at.keys(".shelf-list", KeyCode.HOME);
          at.keys(".shelf-list", KeyCode.DOWN);
          at.keys(".context-menu", KeyCode.SHIFT, KeyCode.F10);
        }),
        new Look("menu-compare", WORKED, at -> {
          compare(at);
          at.click(".compare-bar .menu-button", ".context-menu");
        }),
        new Look("menu-charts", WORKED, at -> {
          at.act("library.charts", ".chart-view");
          at.click(".chart-pane .menu-button", ".context-menu");
        }),
        new Look("menu-formats", WORKED, at -> {
          at.act("library.export", ".export-preview .text-area");
          ScrollPane choices = (ScrollPane) at.node(".export-choices");
          at.doing(() -> choices.setVvalue(1), "#export-format");
          at.click("#export-format", ".combo-box-popup");
        }));
  }

  private static List<Look> crowded() {
    return List.of(
        new Look("crowded-window", CROWDED, at -> at.act("annotation.next", ".card")),
        new Look("crowded-shelf", CROWDED, at -> at.act("library.shelf", ".shelf-list")),
        new Look("crowded-story-tab", CROWDED, at -> at.tab(STORY, ".field-list")),
        new Look("crowded-tags", CROWDED, at -> at.act("window.tags", ".tag-tree .tag-row")),
        new Look("crowded-tag-field", CROWDED, at -> {
          at.act("annotation.next", ".card");
          at.act("annotation.tag", ".card .tag-field");
        }),
        new Look("crowded-card-of-tags", CROWDED, at -> {
          at.openStory(2);
          at.act("annotation.next", ".card");
        }),
        new Look("crowded-pictures", CROWDED, at -> at.openStory(2)),
        new Look("crowded-ledger", CROWDED, at -> at.act("library.pictures", ".picture-ledger .list-view")),
        new Look("crowded-facets", CROWDED, at -> at.act("annotations.facets", ".filter-panel .facet")),
        new Look("crowded-charts", CROWDED, at -> at.act("library.charts", ".chart-view")),
        new Look("crowded-history", CROWDED, at -> at.act("library.history", ".history-cell")),
        new Look("crowded-narrow", CROWDED, at -> {
          at.act("annotation.next", ".card");
          at.doing(() -> at.ground().panes().layout(new PaneLayout(10, 10, true, true, 10, true)), "WebView");
        }));
  }

  /** What a list of choices has under a name. */
  static <T> Optional<T> choice(ComboBox<T> box, String name) {
    return box.getItems().stream().filter(item -> item.toString().equals(name)).findFirst();
  }
}
