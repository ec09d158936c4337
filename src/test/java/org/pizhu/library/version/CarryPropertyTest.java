package org.pizhu.library.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.AnchorCounts;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Correction;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Whatever is changed in a story: what was carried over and taken back is as it was, and nothing is lost on the way. */
class CarryPropertyTest {

  private static final String ALPHABET = "党员捐款的村里，。人大𠮷春分👍é1a";
  private static final int PARAGRAPHS = 6;
  private static final int ANNOTATIONS = 12;

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void carryAndUndoGiveTheSameLibrary(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("carry");
    try (Library library = Samples.empty(folder)) {
      run(library, folder, new Random(seed));
    } finally {
      delete(folder);
    }
  }

  private static void run(Library library, Path folder, Random random) {
    String first = body(random);
    importAs(library, folder, first);
    String text = library.story(1).story().text();
    annotate(library, text, 1, random);
    List<String> quotes = quotes(library.annotations(1));
    importAs(library, folder, edited(first, random));
    if (library.counts().stories() == 1) {
      return;
    }
    List<String> before = Dump.of(library.file());
    AnchorCounts told = library.corrections().preview(1);
    AnchorCounts counts = library.corrections().carry(1);
    assertThat(counts).isEqualTo(told);
    assertThat(counts.total()).isEqualTo(quotes.size());
    assertThat(quotes(library.annotations(2))).containsExactlyInAnyOrderElementsOf(quotes);
    assertThat(library.counts().unplaced()).isEqualTo(counts.open());
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    List<String> after = Dump.of(library.file());
    library.annotator().undo();
    assertThat(Dump.of(library.file())).isEqualTo(before);
    library.annotator().redo();
    assertThat(Dump.of(library.file())).isEqualTo(after);
  }

  /** Corrected over and over, taken back, emptied: nothing is lost, nothing stands in other words untold, and with the first text all is where it was. */
  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void whateverBecomesOfTheStoryTheFirstTextBringsAllBack(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("carry");
    try (Library library = Samples.empty(folder)) {
      backAndForth(library, folder, new Random(seed));
    } finally {
      delete(folder);
    }
  }

  private static void backAndForth(Library library, Path folder, Random random) {
    List<String> bodies = new ArrayList<>(List.of(body(random)));
    importAs(library, folder, bodies.get(0));
    String text = library.story(1).story().text();
    Map<String, TextRange> made = new HashMap<>();
    annotate(library, text, 3, random).forEach(one -> made.put(one.id(), one.target().range()));
    for (int step = 0; step < 5; step++) {
      String last = bodies.get(bodies.size() - 1);
      // Of a story of one paragraph an edit may leave nothing.
      last = last.isEmpty() ? bodies.get(0) : last;
      int way = random.nextInt(6);
      String next = way == 0 ? "<p>本稿已撤回。</p>\n" : way == 1 ? bodies.get(random.nextInt(bodies.size())) : edited(last, random);
      bodies.add(next);
      importAs(library, folder, next);
      carryAll(library, made.size());
    }
    importAs(library, folder, bodies.get(0));
    carryAll(library, made.size());
    List<Annotation> back = library.annotations(1);
    assertThat(back).extracting(Annotation::id).containsExactlyInAnyOrderElementsOf(made.keySet());
    List<Annotation> placed = back.stream().filter(one -> one.target().status().hasPlace()).toList();
    assertThat(placed).as("where it was made, or asked").allMatch(one -> one.target().range().equals(made.get(one.id())));
    assertThat(placed).hasSizeGreaterThanOrEqualTo(made.size() - 2);
  }

  private static void carryAll(Library library, int count) {
    for (Correction pair : library.corrections().all()) {
      library.corrections().carry(pair.earlierId());
    }
    assertThat(library.corrections().all()).isEmpty();
    assertThat(library.counts().annotations()).isEqualTo(count);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  /** Annotates passages anywhere in story 1, of so many UTF-16 units at the least and 19 at the most. */
  private static List<Annotation> annotate(Library library, String text, int least, Random random) {
    List<Annotation> made = new ArrayList<>();
    for (int i = 0; i < ANNOTATIONS; i++) {
      int start = random.nextInt(text.length() - 20);
      TextRange range = new TextRange(start, start + least + random.nextInt(20 - least));
      if (!range.of(text).isBlank()) {
        made.add(library.annotator().annotate(1, range, HighlightColor.YELLOW, List.of(), ""));
      }
    }
    return made;
  }

  private static List<String> quotes(List<Annotation> annotations) {
    return annotations.stream().map(annotation -> annotation.target().words()).toList();
  }

  private static String body(Random random) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < PARAGRAPHS; i++) {
      body.append("<p>句").append(letters(random, 40 + random.nextInt(60))).append("</p>\n");
    }
    return body.toString();
  }

  private static String letters(Random random, int count) {
    int[] all = ALPHABET.codePoints().toArray();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.appendCodePoint(all[random.nextInt(all.length)]);
    }
    return letters.toString();
  }

  /** Paragraphs left out, changed places, and other words in them. */
  private static String edited(String body, Random random) {
    StringBuilder edited = new StringBuilder();
    for (String paragraph : body.split("\n")) {
      int way = random.nextInt(10);
      String words = paragraph.substring("<p>".length(), paragraph.length() - "</p>".length());
      int at = words.offsetByCodePoints(0, random.nextInt(words.codePointCount(0, words.length())));
      String more = letters(random, 1 + random.nextInt(8));
      String changed = "<p>" + words.substring(0, at) + more + words.substring(at) + "</p>\n";
      switch (way) {
        case 0 -> { }
        case 1 -> edited.insert(0, paragraph + "\n");
        case 2 -> edited.append(paragraph).append('\n').append(paragraph).append('\n');
        case 3, 4, 5, 6 -> edited.append(changed);
        default -> edited.append(paragraph).append('\n');
      }
    }
    return edited.toString();
  }

  private static void importAs(Library library, Path folder, String body) {
    Path file = folder.resolve("stories.txt");
    try {
      Files.writeString(file, "捐款\n" + body + "*\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    library.storyImport().run(List.of(file), null, Progress.NONE);
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
        Files.delete(visited);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
