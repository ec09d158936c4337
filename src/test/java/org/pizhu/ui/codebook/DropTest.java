package org.pizhu.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.ui.codebook.Drop.Zone;

class DropTest {

  private static final Codebook CODEBOOK = new Codebook(List.of(
      tag("a", null, 1), tag("b", null, 2), tag("c", null, 3), tag("b1", "b", 1), tag("b2", "b", 2)));

  private static Tag tag(String id, String parent, int position) {
    return new Tag(id, parent, "名" + id).withPlace(parent, position);
  }

  private static Optional<Drop> drop(String dragged, String target, Zone zone, boolean isOpen) {
    return Drop.of(CODEBOOK, dragged, target, zone, isOpen);
  }

  private static Optional<Drop> result(Zone zone, String target, String parent, int index) {
    return Optional.of(new Drop(zone, target, parent, index));
  }

  @Test
  void edgesOfARowMeanBetweenRows() {
    assertThat(Drop.zone(0.1, false)).isEqualTo(Zone.BEFORE);
    assertThat(Drop.zone(0.5, false)).isEqualTo(Zone.INTO);
    assertThat(Drop.zone(0.9, false)).isEqualTo(Zone.AFTER);
    assertThat(Drop.zone(0.1, true)).isEqualTo(Zone.MERGE);
  }

  @Test
  void goesBeforeBehindAndBelow() {
    assertThat(drop("c", "a", Zone.BEFORE, false)).isEqualTo(result(Zone.BEFORE, "a", null, 0));
    assertThat(drop("a", "c", Zone.BEFORE, false)).isEqualTo(result(Zone.BEFORE, "c", null, 1));
    assertThat(drop("a", "c", Zone.AFTER, false)).isEqualTo(result(Zone.AFTER, "c", null, 2));
    assertThat(drop("a", "b2", Zone.AFTER, false)).isEqualTo(result(Zone.AFTER, "b2", "b", 2));
    assertThat(drop("a", "b", Zone.INTO, true)).isEqualTo(result(Zone.INTO, "b", "b", Integer.MAX_VALUE));
    assertThat(drop("a", "b", Zone.MERGE, true)).isEqualTo(result(Zone.MERGE, "b", null, 0));
  }

  @Test
  void rightBehindAnOpenTagIsItsFirstPlace() {
    assertThat(drop("a", "b", Zone.AFTER, true)).isEqualTo(result(Zone.AFTER, "b", "b", 0));
    assertThat(drop("a", "b", Zone.AFTER, false)).isEqualTo(result(Zone.AFTER, "b", null, 1));
  }

  @Test
  void whatChangesNothingOrCannotBeIsNone() {
    assertThat(drop("b", "b", Zone.INTO, true)).isEmpty();
    assertThat(drop("b", "b1", Zone.INTO, true)).isEmpty();
    assertThat(drop("b", "b1", Zone.MERGE, true)).isEmpty();
    assertThat(drop("a", "b", Zone.BEFORE, true)).isEmpty();
    assertThat(drop("b1", "b", Zone.AFTER, true)).isEmpty();
    assertThat(drop("b2", "b", Zone.INTO, true)).isEmpty();
    assertThat(drop("c", "gone", Zone.INTO, true)).isEmpty();
    assertThat(Drop.atEnd(CODEBOOK, "c")).isEmpty();
    assertThat(Drop.atEnd(CODEBOOK, "b1")).hasValueSatisfying(drop -> assertThat(drop.parent()).isNull());
  }
}
