package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePointIndex;
import org.pizhu.text.CodePoints;
import org.pizhu.text.Sha256;

/** What other programs of the field expect of anchoring, and passages of real stories that were changed between two outlets. */
class AnchoringCasesTest {

  private static final Path CASES = Path.of("..", "shared", "cases", "anchoring.json");

  /** Cases in which we do something else on purpose; each is still held to what it says here. */
  private static final Map<String, Instead> EXCEPTIONS = Map.of(
      // The one expected is the first of two equally like places, by chance of the search; we ask, and offer it.
      "hypothesis-match-no-hint-first", Instead.ASKS,
      // A recorded position decides only where the quote stands to the letter; two places are equally like it: we ask, and offer it.
      "hypothesis-match-hint-B", Instead.ASKS);

  private enum Instead {
    ASKS
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    assumeTrue(Files.exists(CASES), "The cases are not beside the project");
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(CASES.toFile()).get("cases")) {
      tests.add(DynamicTest.dynamicTest(node.get("id").asText(), () -> new Case(node).check()));
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static final class Case {

    private final String id;
    private final String kind;
    private final String text;
    private final @Nullable JsonNode quote;
    private final @Nullable JsonNode position;
    private final JsonNode node;
    private final List<TextRange> expected = new ArrayList<>();

    Case(JsonNode node) {
      this.node = node;
      this.id = node.get("id").asText();
      this.kind = node.get("kind").asText();
      this.text = node.get("text").asText();
      this.quote = selector("TextQuoteSelector");
      this.position = selector("TextPositionSelector");
      for (JsonNode range : node.get("expected")) {
        if (range.has("start")) {
          expected.add(new TextRange(range.get("start").asInt(), range.get("end").asInt()));
        }
      }
    }

    private @Nullable JsonNode selector(String type) {
      JsonNode given = node.get("selector");
      for (JsonNode selector : given.isArray() ? given : List.of(given)) {
        if (selector.path("type").asText().equals(type)) {
          return selector;
        }
      }
      return null;
    }

    void check() {
      if (kind.equals("css")) {
        // About elements of a page, not about text: Pizhu's selectors count in the story's text and never in its markup.
        assertThat(quote).isNull();
        assertThat(position).isNull();
      } else if (quote == null) {
        checkPosition();
      } else if (quote.get("exact").asText().isEmpty()) {
        // An empty quote selects nothing: the model refuses it, for an annotation must be about something.
        assertThatThrownBy(this::quote).isInstanceOf(IllegalArgumentException.class);
      } else if (node.has("sourceText")) {
        checkVersions();
      } else {
        checkQuote();
      }
    }

    private void checkPosition() {
      TextRange range = new TextRange(position.get("start").asInt(), position.get("end").asInt());
      boolean inCodePoints = node.path("selectorUnits").asText().equals("code points");
      TextRange units = inCodePoints ? new CodePointIndex(text).toUtf16(range.start(), range.end()).orElseThrow() : range;
      assertThat(units).isEqualTo(expected.get(0));
      assertThat(units.of(text)).isEqualTo(node.get("expected").get(0).get("exact").asText());
      assertThat(CodePoints.fromUtf16(text, units).start())
          .isEqualTo(node.get("expected").get(0).get("startCodePoint").asInt());
    }

    private TextQuoteSelector quote() {
      return new TextQuoteSelector(
          quote.get("exact").asText(), quote.path("prefix").asText(), quote.path("suffix").asText());
    }

    private void checkQuote() {
      Anchor anchor = Anchorer.anchor(text, quote(), hint());
      if (EXCEPTIONS.get(id) == Instead.ASKS) {
        assertThat(anchor.status()).isEqualTo(AnchorStatus.AMBIGUOUS);
        assertThat(anchor.candidates()).extracting(Candidate::range).containsAll(expected);
        return;
      }
      switch (kind) {
        case "match-all" -> assertThat(Anchorer.places(text, quote())).isEqualTo(expected);
        case "anchor-unique", "best-context", "approximate" -> assertThat(anchor.range()).isEqualTo(expected.get(0));
        case "none" -> assertThat(anchor.status()).isEqualTo(AnchorStatus.ORPHAN);
        case "fuzzy-search" -> assertThat(expected).contains(fuzzy());
        case "approximate-any", "none-or-approximate" -> {
          // A refusal is right; a place must be as near as the note says: at most a quarter of it edited.
          if (anchor.range() != null) {
            CodePointText searched = new CodePointText(anchor.range().of(text));
            int[] wanted = quote().exact().codePoints().toArray();
            assertThat(new Myers(wanted, searched).distance(0, searched.length()))
                .isLessThanOrEqualTo(wanted.length / 4);
          }
        }
        default -> throw new IllegalStateException("A kind that the test does not know: " + kind);
      }
      if (kind.equals("none") && node.has("maxErrors")) {
        assertThat(myers().search(node.get("maxErrors").asInt())).isEmpty();
      }
    }

    private @Nullable TextRange hint() {
      return node.has("hint")
          ? new TextRange(node.get("hint").asInt(), node.get("hint").asInt() + quote().exact().length())
          : null;
    }

    private Myers myers() {
      return new Myers(quote().exact().codePoints().toArray(), new CodePointText(text));
    }

    private TextRange fuzzy() {
      Myers myers = myers();
      Myers.Hit hit = myers.search(quote().exact().length() / 2).stream().min(Comparator.comparingInt(Myers.Hit::errors)).orElseThrow();
      int[] stretch = myers.stretch(hit);
      return new CodePointText(text).range(stretch[0], stretch[1]);
    }

    /** With the text that the quote was made on, and without it. */
    private void checkVersions() {
      String source = node.get("sourceText").asText();
      TextRange made = new TextRange(position.get("start").asInt(), position.get("end").asInt());
      PassageTarget target = new PassageTarget(
          1, quote(), new TextPositionSelector(made), Sha256.of(source), AnchorStatus.ANCHORED);
      assertThat(made.of(source)).isEqualTo(target.quote().exact());
      for (Anchor anchor : List.of(
          Reanchoring.in(text).anchor(target), Reanchoring.from(source, text).anchor(target))) {
        switch (kind) {
          case "cross-version-exact" -> assertThat(anchor.range()).isEqualTo(expected.get(0));
          case "cross-version-edited" ->
              assertThat(common(anchor.range(), expected.get(0))).isGreaterThanOrEqualTo(0.8);
          case "cross-version-none" -> assertThat(anchor.status()).isEqualTo(AnchorStatus.ORPHAN);
          default -> throw new IllegalStateException("A kind that the test does not know: " + kind);
        }
      }
    }

    /** How much of the shorter range is common to both. The expected one is the whole sentence, of which some quotes are a part. */
    private static double common(@Nullable TextRange range, TextRange expected) {
      assertThat(range).isNotNull();
      int common = Math.min(range.end(), expected.end()) - Math.max(range.start(), expected.start());
      return common / (double) Math.min(range.length(), expected.length());
    }
  }
}
