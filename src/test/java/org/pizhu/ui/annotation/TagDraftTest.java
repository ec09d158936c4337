package org.pizhu.ui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagDraftTest {

  private final TagDraft draft = new TagDraft(List.of("a"));

  @Test
  void takesNoTagTwiceAndNoneWithoutAName() {
    assertThat(draft.add("a")).isEmpty();
    assertThat(draft.add(" / ")).isEmpty();
    assertThat(draft.remove("b")).isEmpty();
    assertThat(draft.add("b / c")).contains(List.of("a", "b/c"));
  }

  @Test
  void anEchoOfAnOlderListChangesNothing() {
    draft.add("b");
    draft.add("c");
    draft.stored(List.of("a", "b"));
    assertThat(draft.paths()).containsExactly("a", "b", "c");

    draft.stored(List.of("a", "b", "c"));
    assertThat(draft.paths()).containsExactly("a", "b", "c");
  }

  @Test
  void aListThatWasNotSentIsNews() {
    draft.add("b");
    draft.stored(List.of("x"));
    assertThat(draft.paths()).containsExactly("x");
  }

  @Test
  void whatCouldNotBeStoredGoesBack() {
    draft.add("b");
    draft.stored(List.of("a"));
    assertThat(draft.paths()).containsExactly("a");
  }
}
