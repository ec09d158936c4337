package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLinesTest {

  @Test
  void linesAreCountedFromOne() {
    SourceLines lines = new SourceLines("ab\n\nc\n", 0);
    int[] expected = {1, 1, 1, 2, 3, 3, 4};
    for (int offset = 0; offset < expected.length; offset++) {
      assertThat(lines.lineOf(offset)).as("at %d", offset).isEqualTo(expected[offset]);
    }
    assertThat(lines.lineOf(100)).as("past the end").isEqualTo(4);
  }

  @Test
  void whatStandsBeforeTheSourceCountsAsItsStart() {
    SourceLines lines = new SourceLines("a\nb", 6);
    assertThat(lines.lineOf(0)).isEqualTo(1);
    assertThat(lines.lineOf(7)).isEqualTo(1);
    assertThat(lines.lineOf(8)).isEqualTo(2);
  }

  @Test
  void thereMayBeManyLines() {
    SourceLines lines = new SourceLines("x\n".repeat(1_000), 0);
    for (int line = 1; line <= 1_000; line++) {
      assertThat(lines.lineOf(2 * line - 2)).isEqualTo(line);
    }
  }
}
