package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.model.TextRange;

/** Whatever is done with tags and annotations, in whatever order, undo takes back step by step, to the letter, on a real file. */
class CodebookUndoTest {

  private static final List<String> NAMES = List.of("甲", "乙", "丙", "𠮷", "é", "甲 乙");

  private static Path folder;
  private static Library library;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("pizhu-undo");
    library = Samples.seeds(folder);
  }

  @AfterContainer
  static void close() throws IOException {
    library.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(CodebookUndoTest::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Property(tries = 60)
  void everySequenceOfActsIsTakenBackAndDoneAgain(@ForAll @Size(min = 1, max = 25) List<Long> seeds) {
    List<List<String>> states = new ArrayList<>(List.of(Dump.of(library.file())));
    for (long seed : seeds) {
      int before = states.size();
      act(new Random(seed));
      List<String> now = Dump.of(library.file());
      assertSound();
      if (!now.equals(states.get(before - 1))) {
        states.add(now);
      }
    }
    for (int i = states.size() - 2; i >= 0; i--) {
      library.annotator().undo();
      assertThat(Dump.of(library.file())).as("undone to state %d", i).isEqualTo(states.get(i));
    }
    for (int i = 1; i < states.size(); i++) {
      library.annotator().redo();
      assertThat(Dump.of(library.file())).as("redone to state %d", i).isEqualTo(states.get(i));
    }
    states.stream().skip(1).forEach(state -> library.annotator().undo());
    assertThat(library.annotator().nextUndo()).isEmpty();
    assertThat(library.codebook().tags()).isEmpty();
  }

  private static void act(Random random) {
    List<Tag> tags = library.codebook().tags();
    List<Annotation> annotations = Stream.of(5L, 6L).flatMap(id -> library.annotations(id).stream()).toList();
    try {
      int kind = random.nextInt(20);
      if (kind < 8 || tags.isEmpty() || annotations.isEmpty()) {
        actOnAnnotations(random, kind, annotations, tags);
      } else {
        actOnTags(random, kind, annotations, tags);
      }
    } catch (PizhuException refused) {
      // Names that are taken and places below oneself are refused, and that changes nothing.
      assertThat(refused.problem().kind())
          .isIn(ProblemKind.TAG_NAME_TAKEN, ProblemKind.TAG_BELOW_ITSELF, ProblemKind.TAG_NOT_FOUND);
    }
  }

  private static void actOnAnnotations(Random random, int kind, List<Annotation> annotations, List<Tag> tags) {
    if (kind < 4 || annotations.isEmpty() || tags.isEmpty()) {
      int start = random.nextInt(50);
      List<String> paths = Stream.generate(() -> path(random)).limit(random.nextInt(4)).toList();
      library.annotator().annotate(
          5 + random.nextInt(2), new TextRange(start, start + 9), HighlightColor.GREEN, paths, "记");
      return;
    }
    String id = pick(random, annotations).id();
    switch (kind) {
      case 4 -> library.annotator().delete(id);
      case 5 -> library.annotator().retag(id, List.of(path(random), path(random)));
      case 6 -> library.coder().applyPath(some(random, annotations), path(random));
      default -> library.coder().remove(some(random, annotations), pick(random, tags).id());
    }
  }

  private static void actOnTags(Random random, int kind, List<Annotation> annotations, List<Tag> tags) {
    CodebookEditor editor = library.codebookEditor();
    String id = pick(random, tags).id();
    String other = pick(random, tags).id();
    String parent = random.nextInt(3) == 0 ? null : other;
    String name = pick(random, NAMES);
    switch (kind) {
      case 8 -> editor.make(parent, name);
      case 9 -> editor.rename(id, name);
      case 10, 11 -> editor.move(id, parent, random.nextInt(4));
      case 12 -> editor.recolor(id, pick(random, List.of(TagColor.values())));
      case 13 -> editor.describe(id, name);
      case 14 -> editor.bindKey(id, pick(random, List.of("x", "y")));
      case 15, 16 -> editor.merge(id, other);
      case 17 -> editor.splitOff(id, name, some(random, annotations));
      case 18 -> editor.sort(parent, Comparator.naturalOrder());
      default -> editor.delete(id, deletion(random, other));
    }
  }

  private static TagDeletion deletion(Random random, String other) {
    TagDeletion.Children children = pick(random, List.of(TagDeletion.Children.values()));
    return switch (random.nextInt(3)) {
      case 0 -> TagDeletion.losing(children);
      case 1 -> TagDeletion.toParent(children);
      default -> TagDeletion.to(other, children);
    };
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String path(Random random) {
    return String.join("/", Stream.generate(() -> pick(random, NAMES)).limit(1 + random.nextInt(3)).toList());
  }

  private static List<String> some(Random random, List<Annotation> annotations) {
    return annotations.stream().filter(one -> random.nextBoolean()).map(Annotation::id).toList();
  }

  /** No tag beside its like, none that the tree doesn't reach, none on an annotation that isn't there or twice. */
  private static void assertSound() {
    List<Tag> tags = library.codebook().tags();
    assertThat(tags.stream().map(tag -> tag.parent() + "/" + tag.name())).doesNotHaveDuplicates();
    assertThat(tags.stream().map(Tag::key).filter(java.util.Objects::nonNull)).doesNotHaveDuplicates();
    for (Tag tag : tags) {
      assertThat(library.codebook().isBelow(tag.id(), tag.id())).isFalse();
    }
    for (long story : new long[] {5, 6}) {
      for (Annotation annotation : library.annotations(story)) {
        assertThat(annotation.tags()).doesNotHaveDuplicates().allMatch(id -> library.codebook().byId(id).isPresent());
      }
    }
    assertThat(library.tagCounts().own().keySet()).allMatch(id -> library.codebook().byId(id).isPresent());
  }
}
