package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.annotation.AnnotationFinder;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationFilter.Sort;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.codebook.CodebookActions;
import org.pizhu.ui.codebook.CodebookModel;
import org.pizhu.ui.codebook.CodebookPane;
import org.pizhu.ui.control.NoteLinks;
import org.pizhu.ui.theme.Fonts;
import org.pizhu.ui.theme.ThemeManager;

/**
 * 100,000 annotations over 10,000 stories with 5,000 tags: finding, counting, reading a page; and the tree of the tags. The floors are bare
 * statements that read the same rows through the same driver, and a bare tree of as many items.
 */
@Tag("bench")
class AnnotationsBench {

  private static final int ROUNDS = 7;
  private static final int PAGE = 50;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TempDir Path folder;

  private record Kind(AnnotationQuery query, String bare) {}

  private static AnnotationQuery query(AnnotationFilter filter) {
    return AnnotationQuery.of(AnnotationScope.LIBRARY, ZONE).with(filter);
  }

  private static Map<String, Kind> kinds() {
    AnnotationFilter none = AnnotationFilter.NONE;
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("all, by place", new Kind(query(none), "SELECT id FROM annotation"));
    kinds.put("all, newest first", new Kind(query(none).sorted(Sort.NEWEST), "SELECT id FROM annotation ORDER BY created DESC"));
    kinds.put("all, by tag", new Kind(query(none).sorted(Sort.TAG), "SELECT id FROM annotation"));
    kinds.put("all, grouped by story", new Kind(query(none).grouped(AnnotationGrouping.STORY), "SELECT id, story_id FROM annotation"));
    kinds.put("all, grouped by tag", new Kind(
        query(none).grouped(AnnotationGrouping.TAG), "SELECT annotation_id, tag_id FROM annotation_tag"));
    kinds.put("all, grouped by day", new Kind(query(none).grouped(AnnotationGrouping.DAY), "SELECT id, created FROM annotation"));
    kinds.put("words", new Kind(query(none.withText("待核实")), "SELECT id FROM annotation WHERE instr(note, '待核实')"));
    kinds.put("a tag with its subtree", new Kind(query(none.withTags(Set.of(ManyAnnotated.tag(100)), TagMatch.ALL)),
        "SELECT DISTINCT annotation_id FROM annotation_tag WHERE tag_id BETWEEN '%s' AND '%s'"
            .formatted(ManyAnnotated.tag(100), ManyAnnotated.tag(199))));
    kinds.put("colours", new Kind(query(none.withColors(Set.of(HighlightColor.BLUE, HighlightColor.PINK))),
        "SELECT id FROM annotation WHERE color IN ('BLUE', 'PINK')"));
    kinds.put("annotator", new Kind(
        query(none.withAnnotators(Set.of("李老师"))), "SELECT id FROM annotation WHERE creator = '李老师'"));
    kinds.put("session", new Kind(
        query(none.withSessions(Set.of(1L))), "SELECT annotation_id FROM session_annotation WHERE session_id = 1"));
    kinds.put("days", new Kind(query(none.withMade(new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))),
        "SELECT id FROM annotation WHERE created BETWEEN '2026-02-28T16' AND '2026-03-31T16'"));
    kinds.put("status", new Kind(
        query(none.withStatuses(Set.of(AnchorStatus.ORPHAN))), "SELECT id FROM annotation WHERE status = 'ORPHAN'"));
    return kinds;
  }

  @Test
  void findsAmongAHundredThousand() throws Exception {
    Path file = ManyAnnotated.make(folder);
    Figures.head("Annotations");
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> Samples.CREATOR);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      AnnotationFinder finder = library.finder();
      for (Map.Entry<String, Kind> kind : kinds().entrySet()) {
        AnnotationListing found = finder.find(kind.getValue().query());
        int rows = ids(connection, kind.getValue().bare()).size();
        boolean tags = kind.getValue().query().grouping() == AnnotationGrouping.TAG;
        assertThat(tags ? found.groups().stream().mapToInt(group -> group.ids().size()).sum() : found.found())
            .as(kind.getKey()).isEqualTo(rows);
        compare("%s: %,d ids".formatted(kind.getKey(), rows), "2",
            () -> finder.find(kind.getValue().query()), () -> ids(connection, kind.getValue().bare()));
      }
      counts(library, connection);
      page(finder, connection);
      links(library, connection);
    }
  }

  private static void counts(Library library, Connection connection) throws Exception {
    AnnotationFinder finder = library.finder();
    Callable<Object> bare = () -> {
      ids(connection, "SELECT color, creator, status, count(*) FROM annotation GROUP BY 1, 2, 3");
      ids(connection, "SELECT session_id, count(*) FROM session_annotation GROUP BY 1");
      return ids(connection, "SELECT tag_id, count(*) FROM annotation_tag GROUP BY 1");
    };
    compare("counts of all facets", "2", () -> finder.facets(query(AnnotationFilter.NONE)), bare);
    compare("counts of all facets, read anew from the disk", "2", () -> {
      try (Library other = Libraries.openReadOnly(library.file(), Samples.CLOCK)) {
        return other.finder().facets(query(AnnotationFilter.NONE));
      }
    }, bare);
    compare("counts of all facets after each of many acts", "2", () -> {
      library.annotator().recolor(ManyAnnotated.annotation(7), HighlightColor.values()[(int) (System.nanoTime() & 3)]);
      return finder.facets(query(AnnotationFilter.NONE));
    }, bare);
    AnnotationFilter tagged = AnnotationFilter.NONE.withTags(Set.of(ManyAnnotated.tag(100)), TagMatch.ALL)
        .withAnnotators(Set.of("李老师"));
    compare("counts of all facets, a tag and an annotator chosen", "2", () -> finder.facets(query(tagged)), bare);
    AnnotationFilter blue = AnnotationFilter.NONE.withColors(Set.of(HighlightColor.BLUE)).withText("待核实");
    compare("counts of all facets, two of them chosen", "2", () -> finder.facets(query(blue)), bare);
  }

  private static void page(AnnotationFinder finder, Connection connection) throws Exception {
    List<String> page = finder.find(query(AnnotationFilter.NONE).sorted(Sort.NEWEST)).groups().get(0).ids().subList(0, PAGE);
    String marks = "?,".repeat(PAGE - 1) + "?";
    compare("a page of %d cards".formatted(PAGE), "2", () -> finder.page(page), () -> {
      try (PreparedStatement statement = connection.prepareStatement(
          "SELECT annotation.*, headline FROM annotation JOIN story ON story.id = story_id WHERE annotation.id IN (" + marks + ")")) {
        for (int i = 0; i < PAGE; i++) {
          statement.setString(i + 1, page.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
          int columns = rows.getMetaData().getColumnCount();
          List<Object> read = new ArrayList<>();
          while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
              read.add(rows.getObject(i));
            }
          }
          return read;
        }
      }
    });
  }

  /** What is offered after [[ at each key; the least is to pass over the words of all annotations. */
  private static void links(Library library, Connection connection) throws Exception {
    for (String typed : List.of("", "待", "待核实", "底盘 待核实", "没有的词", "新 没有", "新 底盘 98")) {
      String least = typed.isEmpty() ? "%" : typed.substring(typed.indexOf(' ') + 1);
      compare("what a note can link to, by «%s»".formatted(typed), "50 ms", () -> library.links().offers(typed, 5),
          () -> ids(connection, "SELECT id FROM annotation NOT INDEXED WHERE instr(folded, '" + least + "') LIMIT 8"));
    }
  }

  private static List<String> ids(Connection connection, String query) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private static void compare(String work, String aim, Callable<?> ours, Callable<?> floor) throws Exception {
    double[] took = new double[ROUNDS];
    double[] least = new double[ROUNDS];
    // Round -2 and -1 warm up both sides.
    for (int round = -2; round < ROUNDS; round++) {
      double one = millis(ours);
      double other = millis(floor);
      if (round >= 0) {
        took[round] = one;
        least[round] = other;
      }
    }
    Figures.millis(work, took, least, aim);
  }

  private static double millis(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    assertThat(work.call()).isNotNull();
    return (System.nanoTime() - start) / 1e6;
  }

  @Test
  void showsATreeOfFiveThousandTags() throws Exception {
    Path file = ManyAnnotated.make(folder);
    Figures.head("Codebook of %,d tags".formatted(ManyAnnotated.TAGS));
    Fx.start();
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> Samples.CREATOR);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      compare("counts for each tag and its subtree", "2", library.finder()::tagCounts,
          () -> ids(connection, "SELECT tag_id, count(*) FROM annotation_tag GROUP BY 1"));
      Fx.run(() -> new ThemeManager(Fonts.ofSystem()).install());
      Tree tree = Fx.call(() -> new Tree(library));
      compare("the pane opened, laid out", "2", () -> Fx.call(tree::open), () -> Fx.call(AnnotationsBench::bareTree));
      compare("search in the tree, laid out", "2", () -> Fx.call(() -> tree.search("标签42")),
          () -> Fx.call(AnnotationsBench::bareTree));
      compare("move one tag: on disk and laid out", "2", () -> tree.move(), () -> move(connection));
      Fx.run(tree::close);
    }
  }

  /** The least that shows as many tags: the tops as rows, the rest behind them. */
  private static Object bareTree() {
    TreeItem<String> root = new TreeItem<>();
    for (int i = 0; i < ManyAnnotated.TAGS; i++) {
      TreeItem<String> item = new TreeItem<>("标签" + i);
      if (i % 100 == 0) {
        root.getChildren().add(item);
      } else {
        root.getChildren().get(i / 100).getChildren().add(item);
      }
    }
    TreeView<String> view = new TreeView<>(root);
    view.setShowRoot(false);
    Scene scene = new Scene(view, 320, 800);
    view.applyCss();
    view.layout();
    return scene;
  }

  /** The least that moves one: a row is written and is on the disk, and the tree is shown anew. */
  private static Object move(Connection connection) throws SQLException {
    ids(connection, "SELECT id FROM tag");
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = FULL");
      statement.executeUpdate("UPDATE tag SET position = position + 0 WHERE id = '" + ManyAnnotated.tag(7) + "'");
    }
    return Fx.call(AnnotationsBench::bareTree);
  }

  /** The pane of the tags in a window. */
  private static final class Tree {
    private final Library library;
    private final CodebookActions nobody = (CodebookActions) Proxy.newProxyInstance(
        CodebookActions.class.getClassLoader(), new Class<?>[] {CodebookActions.class}, (proxy, method, arguments) -> null);
    private CodebookModel model = new CodebookModel(nobody);
    private final Stage stage = new Stage();
    private int moves;

    Tree(Library library) {
      this.library = library;
    }

    Object open() {
      model = new CodebookModel(nobody);
      model.codebookProperty().set(library.codebook());
      CodebookPane pane = new CodebookPane(new Messages(Language.CHINESE), model, NoteLinks.NONE);
      stage.setScene(new Scene(pane, 320, 800));
      stage.show();
      return layOut();
    }

    private Object layOut() {
      Parent root = stage.getScene().getRoot();
      root.applyCss();
      root.layout();
      return root;
    }

    Object search(String words) {
      TextField field = (TextField) stage.getScene().getRoot().lookup(".filter-field");
      field.setText(field.getText().equals(words) ? "" : words);
      return layOut();
    }

    /** From one place to another and back. */
    Object move() {
      library.codebookEditor().move(ManyAnnotated.tag(7), ManyAnnotated.tag(0), moves++ % 2 == 0 ? 20 : 3);
      return Fx.call(() -> {
        model.codebookProperty().set(library.codebook());
        return layOut();
      });
    }

    void close() {
      stage.close();
    }
  }
}
