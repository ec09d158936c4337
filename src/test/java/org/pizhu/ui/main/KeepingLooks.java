package org.pizhu.ui.main;

import static org.pizhu.ui.main.LookGround.EMPTY;
import static org.pizhu.ui.main.LookGround.PLAIN;
import static org.pizhu.ui.main.LookGround.WORKED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupCounts;
import org.pizhu.model.BackupReason;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Motion;
import org.pizhu.settings.Settings;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.help.Hint;
import org.pizhu.ui.main.ground.WindowServices;
import org.pizhu.ui.main.keeping.OpeningFailed;
import org.pizhu.ui.main.keeping.Waiting;
import org.pizhu.ui.settings.SettingsSection;

/** What is seen of settings, help, paper, backups and libraries that don't open; a part of the table of {@link Looks}. */
final class KeepingLooks {

  private static final String SETTINGS = ".settings-panel";
  private static final String PAGES = ".handbook-pages";

  private KeepingLooks() {}

  static List<Look> all() {
    return Stream.of(settings(), help(), backups(), refused(), failed()).flatMap(List::stream).toList();
  }

  private static List<Look> settings() {
    List<Look> looks = new ArrayList<>();
    for (SettingsSection section : SettingsSection.values()) {
      looks.add(new Look("settings-" + section.name().toLowerCase(Locale.ROOT), WORKED, at -> {
        at.act("window.settings", SETTINGS);
        select(at, ".settings-sections", section.ordinal());
      }));
    }
    looks.add(new Look("settings-found", WORKED, searched("window.settings", SETTINGS, "备份")));
    looks.add(new Look("settings-none", WORKED, searched("window.settings", SETTINGS, "无此设置")));
    return looks;
  }

  private static Consumer<LooksTest> searched(String act, String panel, String words) {
    return at -> {
      at.act(act, panel);
      at.write(words);
    };
  }

  private static void select(LooksTest at, String list, int index) {
    at.doing(() -> ((ListView<?>) LooksTest.nodes(list).findFirst().orElseThrow()).getSelectionModel().select(index), list);
  }

  private static List<Look> help() {
    return List.of(
        new Look("handbook", WORKED, at -> at.act("window.handbook", PAGES)),
        new Look("handbook-second", WORKED, at -> {
          at.act("window.handbook", PAGES);
          select(at, PAGES, 1);
        }),
        new Look("handbook-keys", WORKED, at -> {
          at.act("window.handbook", PAGES);
          select(at, PAGES, 8);
        }),
        new Look("handbook-found", WORKED, searched("window.handbook", PAGES, "Obsidian")),
        new Look("handbook-none", WORKED, searched("window.handbook", PAGES, "无此词语")),
        new Look("news", WORKED, at -> at.act("window.news", PAGES)),
        new Look("updated", WORKED, at -> at.doing(() -> {
          at.settings.set(Settings.NEWS_SEEN, "0.0.1");
          at.desks().help.start();
        }, ".toast-action")),
        new Look("hint-annotate", PLAIN, hint(Hint.values())),
        new Look("hint-tag", PLAIN, hint(Hint.TAG, Hint.FIND)),
        new Look("hint-find", PLAIN, hint(Hint.FIND)),
        new Look("print", WORKED, at -> at.act("library.print", ".print-panel")));
  }

  private static Consumer<LooksTest> hint(Hint... left) {
    return at -> at.doing(() -> {
      at.settings.set(Settings.HINTS, Hint.format(Arrays.asList(left)));
      at.desks().help.storyOpened();
    }, ".hint-bar");
  }

  private static List<Look> backups() {
    return List.of(
        new Look("backups-none", EMPTY, at -> at.act("library.backups", ".backups-pane")),
        new Look("backups", WORKED, KeepingLooks::backedUp),
        new Look("backups-preview", WORKED, at -> {
          backedUp(at);
          at.clickLast(".backups-pane .button", ".backup-preview .button");
        }),
        new Look("check-before", WORKED, at -> at.act("library.check", ".check-findings")),
        new Look("check-sound", WORKED, at -> {
          at.act("library.check", ".check-findings");
          String run = at.ground().services().messages().get("check.run");
          at.doing(() -> LooksTest.nodes(".backups-pane .button").map(Button.class::cast)
              .filter(button -> run.equals(button.getText())).findFirst().orElseThrow().fire(), ".check-findings");
          at.gone(".backups-pane .progress-strip");
        }),
        new Look("progress-still", PLAIN, at -> {
          at.doing(() -> at.settings.set(Settings.MOTION, Motion.REDUCED), ".story-list");
          at.doing(() -> ((ProgressStrip) at.stage.getScene().lookup(".progress-strip")).start(
              at.ground().services().messages().get("main.finding"), () -> { }), ".progress-strip");
        }));
  }

  private static void backedUp(LooksTest at) {
    at.act("library.back-up", ".backups-pane");
    at.until("it is listed", () -> LooksTest.nodes(".backup-list").map(ListView.class::cast).anyMatch(list -> !list.getItems().isEmpty()));
    at.gone(".backups-pane .progress-strip");
    at.doing(() -> LooksTest.nodes(".backup-list").findFirst().orElseThrow().requestFocus(), ".backup-list");
    select(at, ".backup-list", 0);
  }

  /** Pictures that were found and are decided on: one taken, one refused, one open. */
  private static List<Look> refused() {
    return List.of(new Look("picture-candidates-refused", PLAIN, at -> {
      LookFiles.pictures(at.folder);
      at.answers.path = Optional.of(at.folder.resolve("found"));
      at.act("library.find-pictures", ".picture-candidates");
      at.keys(".picture-candidates", KeyCode.DELETE);
    }));
  }

  private static List<Look> failed() {
    Problem damaged = Problem.of(ProblemKind.LIBRARY_DAMAGED, "报道.pizhu", "SQLITE_CORRUPT");
    Backup backup = new Backup(
        "20261124-080000", Instant.parse("2026-11-24T08:00:00Z"), BackupReason.RHYTHM, 1, 1, 1, new BackupCounts(7, 13, 13, 1, 2),
        Backup.Check.OPENED);
    return List.of(
        new Look("failed-not-found", EMPTY, failed(Problem.of(ProblemKind.FILE_NOT_FOUND, "报道.pizhu"), false, null)),
        new Look("failed-damaged", EMPTY, failed(damaged, true, backup)),
        new Look("failed-damaged-without-backup", EMPTY, failed(damaged, true, null)),
        new Look("waiting", EMPTY, at -> root(at, new Waiting(at.ground().services().messages().get("backups.restoring")))));
  }

  private static Consumer<LooksTest> failed(Problem problem, boolean isOffered, @Nullable Backup last) {
    return at -> {
      WindowServices services = at.ground().services();
      OpeningFailed pane = new OpeningFailed(services.messages(), new PizhuException(problem), at.answers, at.outside);
      if (isOffered) {
        pane.offer(last, services.clock(), backup -> { }, () -> { });
      }
      root(at, pane);
    };
  }

  private static void root(LooksTest at, Parent shown) {
    at.doing(() -> {
      at.stage.getScene().setRoot(shown);
      at.ground().services().themes().style(at.stage.getScene());
    }, ".opening-failed");
  }
}
