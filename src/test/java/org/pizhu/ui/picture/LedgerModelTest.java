package org.pizhu.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerCounts;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.LedgerQuery;

/** The model of the ledger over a library of any size that answers when it is told to. */
class LedgerModelTest {

  private static final class Fake implements LedgerLibrary {
    private final int size;
    private final List<String> asked = new ArrayList<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private int given;

    Fake(int size) {
      this.size = size;
    }

    private List<LedgerEntry> entries(int from, int most) {
      List<LedgerEntry> entries = IntStream.range(from, Math.min(size, from + most)).mapToObj(i -> new LedgerEntry(
          new FigureRef(i + 1, 1), "报道" + i, "W" + i + ".jpg", "", 0, null, null, Set.of(), 0, List.of(), List.of())).toList();
      given += entries.size();
      return entries;
    }

    @Override
    public void first(LedgerQuery query, @Nullable FigureRef at, int most, Consumer<First> taker, Runnable failed) {
      asked.add("first " + query.part() + query.words() + (at == null ? "" : " at " + at.storyId()));
      int place = at == null ? 0 : (int) at.storyId() - 1;
      answers.add(() -> taker.accept(new First(place, place / most * most, entries(place / most * most, most))));
    }

    @Override
    public void page(LedgerQuery query, int from, int most, Consumer<List<LedgerEntry>> taker, Runnable failed) {
      asked.add("page " + from);
      answers.add(() -> taker.accept(entries(from, most)));
    }

    @Override
    public void counts(LedgerQuery query, Consumer<LedgerCounts> taker, Runnable failed) {
      asked.add("counts");
      answers.add(() -> taker.accept(new LedgerCounts(Map.of(LedgerPart.ALL, size, LedgerPart.MISSING, size))));
    }

    /** Answers until nothing is asked. */
    void answer() {
      while (!answers.isEmpty()) {
        answers.removeFirst().run();
      }
    }
  }

  private static LedgerModel opened(Fake library) {
    LedgerModel model = new LedgerModel(library);
    model.open(LedgerPart.MISSING);
    library.answer();
    return model;
  }

  @Test
  void openingReadsOnePageHoweverLongTheLedgerIs() {
    for (int size : new int[] {50, 1_000, 100_000}) {
      Fake library = new Fake(size);
      LedgerModel model = opened(library);
      assertThat(model.places()).hasSize(size);
      assertThat(library.asked).containsExactly("first MISSING[]", "counts");
      assertThat(library.given).isEqualTo(50);
      assertThat(model.selectedProperty().get()).isZero();
    }
  }

  @Test
  void aShortLedgerIsWholeBeforeItIsCounted() {
    Fake library = new Fake(7);
    LedgerModel model = new LedgerModel(library);
    model.open(LedgerPart.ALL);
    library.answers.removeFirst().run();
    assertThat(model.places()).hasSize(7);
    assertThat(model.entry(6).fileName()).isEqualTo("W6.jpg");
  }

  @Test
  void whatComesIntoSightIsReadAndWhatWentIsForgotten() {
    Fake library = new Fake(100_000);
    LedgerModel model = opened(library);
    assertThat(model.entry(77_777)).isNull();
    library.answer();
    assertThat(model.entry(77_777).fileName()).isEqualTo("W77777.jpg");
    for (int place = 0; place < 100_000; place += 50) {
      model.entry(place);
      library.answer();
    }
    assertThat(model.held()).isEqualTo(24 * 50);
  }

  @Test
  void ofWhatIsScrolledPastMostIsNotRead() {
    Fake library = new Fake(100_000);
    LedgerModel model = opened(library);
    library.asked.clear();
    for (int place = 0; place < 100_000; place += 500) {
      model.entry(place);
    }
    library.answer();
    assertThat(library.asked).hasSizeLessThan(12).contains("page 99500");
  }

  @Test
  void whatIsSelectedStaysSoWhenTheLedgerIsReadAgain() {
    Fake library = new Fake(500);
    LedgerModel model = opened(library);
    model.entry(123);
    library.answer();
    model.select(123);
    library.asked.clear();
    model.reload();
    library.answer();
    assertThat(library.asked.get(0)).isEqualTo("first MISSING[] at 124");
    assertThat(model.selectedProperty().get()).isEqualTo(123);
    assertThat(model.selectedEntry().fileName()).isEqualTo("W123.jpg");
  }

  @Test
  void whileOneQuestionIsOnItsWayOfThoseThatComeTheLastCounts() {
    Fake library = new Fake(60);
    LedgerModel model = opened(library);
    library.asked.clear();
    for (String typed : List.of("武", "武汉", "武汉 高", "武汉 高科")) {
      model.wordsProperty().set(typed);
    }
    library.answer();
    assertThat(library.asked).containsExactly("first MISSING[武] at 1", "counts", "first MISSING[武汉, 高科] at 1", "counts");
  }

  @Test
  void afterItWasClosedItHoldsNothingAndTakesNoAnswer() {
    Fake library = new Fake(500);
    LedgerModel model = opened(library);
    model.reload();
    model.close();
    library.answer();
    assertThat(model.held()).isZero();
    assertThat(model.places()).isEmpty();
    model.reload();
    assertThat(library.answers).isEmpty();
    model.open(LedgerPart.ALL);
    library.answer();
    assertThat(model.places()).hasSize(500);
  }
}
