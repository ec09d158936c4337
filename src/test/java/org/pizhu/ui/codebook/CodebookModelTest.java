package org.pizhu.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Codebook;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;
import org.pizhu.ui.codebook.CodebookModel.Panel;

class CodebookModelTest {

  private final Recorded recorded = new Recorded();
  private final CodebookModel model = new CodebookModel(recorded);
  private final List<Tag> tags = new ArrayList<>(List.of(
      tag("p", null, "人物", 1), tag("p1", "p", "党员", 1), tag("p2", "p", "群众", 2), tag("s", null, "来源", 2),
      tag("w", null, "话语", 3), tag("w1", "w", "直接引语", 1)));

  private static Tag tag(String id, String parent, String name, int position) {
    return new Tag(id, parent, name).withPlace(parent, position);
  }

  @BeforeEach
  void show() {
    model.codebookProperty().set(new Codebook(tags));
  }

  private void change(Runnable change) {
    change.run();
    show();
  }

  /** The rows that are in sight. */
  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    collect(model.tree().root(), rows);
    return rows;
  }

  private static void collect(TreeItem<TagRow> item, List<String> rows) {
    for (TreeItem<TagRow> child : item.getChildren()) {
      rows.add(child.getValue().id());
      if (child.isExpanded()) {
        collect(child, rows);
      }
    }
  }

  @Test
  void showsTheTreeWithCounts() {
    assertThat(rows()).containsExactly("p", "p1", "p2", "s", "w", "w1");
    model.countsProperty().set(new TagCounts(Map.of("p1", 2), Map.of("p1", 2, "p", 2)));
    TagRow row = model.tree().item("p").orElseThrow().getValue();
    assertThat(row.own()).isZero();
    assertThat(row.subtree()).isEqualTo(2);
  }

  @Test
  void narrowsToWordsAndKeepsWhatStandsAbove() {
    model.tree().item("w").orElseThrow().setExpanded(false);
    model.filterProperty().set("引语");
    assertThat(rows()).containsExactly("w", "w1");
    model.filterProperty().set("人物 党");
    assertThat(rows()).containsExactly("p", "p1");
    model.filterProperty().set("没有");
    assertThat(model.tree().isEmpty()).isTrue();
    model.filterProperty().set("");
    assertThat(rows()).containsExactly("p", "p1", "p2", "s", "w");
  }

  @Test
  void aTagKeepsItsItemWhereverItGoes() {
    TreeItem<TagRow> item = model.tree().item("p1").orElseThrow();
    change(() -> tags.set(1, tag("p1", "w", "党员", 0)));
    assertThat(rows()).containsExactly("p", "p2", "s", "w", "p1", "w1");
    assertThat(model.tree().item("p1")).containsSame(item);
    assertThat(item.getParent()).isSameAs(model.tree().item("w").orElseThrow());
  }

  @Test
  void afterTheTagThatIsMeantIsGoneAnotherIsMeant() {
    model.select("p1");
    change(() -> tags.removeIf(tag -> tag.id().equals("p1")));
    assertThat(model.selectedProperty().get()).isEqualTo("p2");
    change(() -> tags.removeIf(tag -> tag.id().equals("p2")));
    assertThat(model.selectedProperty().get()).isEqualTo("p");
    change(tags::clear);
    assertThat(model.selectedProperty().get()).isNull();
  }

  @Test
  void movesByKey() {
    model.select("s");
    model.shift(-1);
    model.shift(1);
    model.nest();
    model.lift();
    model.select("p");
    model.shift(-1);
    model.nest();
    model.select("p2");
    model.shift(1);
    model.lift();
    assertThat(recorded.acts).containsExactly("move s null 0", "move s null 2", "move s p end", "move p2 null 1");
  }

  @Test
  void makesATagInItsRow() {
    model.select("p1");
    model.startBeside();
    assertThat(rows()).containsExactly("p", "p1", "p2", "", "s", "w", "w1");
    assertThat(model.takeName("群众")).contains(ProblemKind.TAG_NAME_TAKEN);
    assertThat(model.takeName("a/b")).contains(ProblemKind.TAG_NAME_HAS_SLASH);
    assertThat(model.takeName(" 干部 ")).isEmpty();
    assertThat(recorded.acts).containsExactly("make p 干部");
    assertThat(rows()).doesNotContain("");
    change(() -> tags.add(tag("new", "p", "干部", 3)));
    assertThat(model.selectedProperty().get()).isEqualTo("new");
    model.startBelow();
    assertThat(model.takeName("  ")).isEmpty();
    assertThat(recorded.acts).hasSize(1);
    assertThat(rows()).doesNotContain("");
  }

  @Test
  void renamesATagInItsRow() {
    model.select("p1");
    model.startRename();
    assertThat(model.takeName("群众")).contains(ProblemKind.TAG_NAME_TAKEN);
    assertThat(model.namingProperty().get()).isNotNull();
    assertThat(model.takeName("共产党员")).isEmpty();
    assertThat(model.namingProperty().get()).isNull();
    assertThat(recorded.acts).containsExactly("rename p1 共产党员");
  }

  @Test
  void deletesAtOnceWhatNothingHangsOn() {
    model.countsProperty().set(new TagCounts(Map.of("p1", 1), Map.of("p1", 1, "p", 1)));
    model.select("s");
    model.startDelete();
    assertThat(recorded.acts).containsExactly("delete s MOVE_UP NONE null");
    model.select("p1");
    model.startDelete();
    assertThat(model.panelProperty().get()).isEqualTo(Panel.DELETE);
    model.select("w");
    assertThat(model.panelProperty().get()).isEqualTo(Panel.NONE);
    model.startDelete();
    assertThat(model.panelProperty().get()).isEqualTo(Panel.DELETE);
    assertThat(recorded.acts).hasSize(1);
  }

  @Test
  void mergingGoesOnWithTheTagThatStays() {
    model.select("p1");
    model.open(Panel.MERGE);
    model.merge("p2");
    assertThat(recorded.acts).containsExactly("merge p1 p2");
    change(() -> tags.removeIf(tag -> tag.id().equals("p1")));
    assertThat(model.selectedProperty().get()).isEqualTo("p2");
  }

  @Test
  void fiveThousandTagsAreShownQuickly() {
    List<Tag> many = IntStream.range(0, 5_000)
        .mapToObj(i -> tag("t" + i, i % 50 == 0 ? null : "t" + i / 50 * 50, "名" + i, i))
        .toList();
    model.codebookProperty().set(new Codebook(many));
    long start = System.nanoTime();
    model.filterProperty().set("49");
    model.filterProperty().set("");
    List<Tag> changed = new ArrayList<>(many);
    changed.set(1, many.get(1).withName("改"));
    model.codebookProperty().set(new Codebook(changed));
    long took = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("codebook: narrowing, widening and changing a tree of 5,000 took %d ms%n", took);
    assertThat(took).isLessThan(1_500);
    assertThat(model.tree().root().getChildren()).hasSize(100);
  }
}
