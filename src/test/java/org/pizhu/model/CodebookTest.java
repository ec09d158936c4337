package org.pizhu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodebookTest {

  private final Tag speech = new Tag("a", null, "话语");
  private final Tag direct = new Tag("b", "a", "直接引语");
  private final Tag people = new Tag("c", null, "人物");
  private final Tag alsoDirect = new Tag("d", "c", "直接引语");
  private final Codebook codebook = new Codebook(List.of(direct, speech, people, alsoDirect));

  @Test
  void knowsPaths() {
    assertThat(codebook.path("b")).isEqualTo("话语/直接引语");
    assertThat(codebook.byPath("话语 / 直接引语")).contains(direct);
    assertThat(codebook.byPath("人物／直接引语")).contains(alsoDirect);
    assertThat(codebook.byPath("直接引语")).isEmpty();
    assertThat(codebook.tags()).extracting(Tag::id).containsExactly("c", "d", "a", "b");
  }

  @Test
  void knowsSubtrees() {
    assertThat(codebook.subtree("a")).containsExactly("a", "b");
    assertThat(codebook.subtree("d")).containsExactly("d");
  }

  @Test
  void survivesACircle() {
    Codebook damaged = new Codebook(List.of(new Tag("x", "y", "甲"), new Tag("y", "x", "乙")));
    assertThat(damaged.path("x")).endsWith("甲");
    assertThat(damaged.subtree("x")).containsExactlyInAnyOrder("x", "y");
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThatThrownBy(() -> new Tag("x", null, " ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tag("x", null, "a/b")).isInstanceOf(IllegalArgumentException.class);
  }
}
