package org.pizhu.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;

/** The items of the tree, which know what they stand below: the control takes their indent and their row from it. */
class TagTreeTest {

  private final TagTree tree = new TagTree();

  private static Tag tag(String id, String parent, int position) {
    return new Tag(id, parent, "名 " + id).withPlace(parent, position);
  }

  private void show(Tag... tags) {
    tree.show(new Codebook(List.of(tags)), TagCounts.NONE, "", null);
  }

  private TreeItem<TagRow> item(String id) {
    return tree.item(id).orElseThrow();
  }

  @Test
  void aTagThatGoesFromOneToAnotherKnowsWhatItStandsBelow() {
    for (String from : List.of("a", "b")) {
      String to = from.equals("a") ? "b" : "a";
      show(tag("a", null, 1), tag("b", null, 2), tag("c", from, 1));
      show(tag("a", null, 1), tag("b", null, 2), tag("c", to, 1));
      assertThat(item("c").getParent()).as("from %s to %s", from, to).isSameAs(item(to));
      assertThat(item(from).getChildren()).isEmpty();
    }
  }

  @Test
  void aTagThatChangesPlaceWithTheOneAboveItKnowsWhatItStandsBelow() {
    show(tag("a", null, 1), tag("b", "a", 1));
    show(tag("b", null, 1), tag("a", "b", 1));
    assertThat(item("a").getParent()).isSameAs(item("b"));
    assertThat(item("b").getParent()).isSameAs(tree.root());
    show(tag("a", null, 1), tag("b", "a", 1));
    assertThat(item("b").getParent()).isSameAs(item("a"));
    assertThat(item("a").getParent()).isSameAs(tree.root());
  }

  @Test
  void whatStoodBelowADeletedTagKnowsWhatItStandsBelow() {
    show(tag("a", null, 1), tag("b", "a", 1), tag("c", "b", 1));
    TreeItem<TagRow> gone = item("b");
    show(tag("a", null, 1), tag("c", "a", 1));
    assertThat(item("c").getParent()).isSameAs(item("a"));
    assertThat(gone.getChildren()).isEmpty();
  }
}
