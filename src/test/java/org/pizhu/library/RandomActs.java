package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.codebook.CodebookEditor;
import org.pizhu.library.codebook.TagDeletion;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.library.intake.StoryImportTest;
import org.pizhu.model.Annotation;
import org.pizhu.model.BinEntry;
import org.pizhu.model.Codebook;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Standing;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Does in a library whatever can be done, by chance: the same chance, the same acts. */
public final class RandomActs {

  private static final List<String> NAMES = List.of("甲", "乙", "丙", "𠮷", "é", "甲 乙");
  private static final List<String> NOTES = List.of("", "待核", "第一行\n第二行", "𠮷野家😀");
  private static final int FILES = 5;

  private final Library library;
  private final Path folder;

  /**
   * @param folder where the files are that are imported; see {@link #prepare}
   */
  public RandomActs(Library library, Path folder) {
    this.library = library;
    this.folder = folder;
  }

  /** Makes files of stories that overlap, with two pictures for the last of them. */
  public static void prepare(Path folder) throws IOException {
    for (int file = 0; file < FILES; file++) {
      StringBuilder stories = new StringBuilder();
      for (int i = file; i < file + 3; i++) {
        stories.append("标题").append(i).append("\n<p>这是第").append(i).append("篇的正文，有𠮷字和😀。</p>\n<p><img src=\"p")
            .append(i).append(".png\"></p>\n<p>图说").append(i).append("</p>\n*\n");
      }
      Files.writeString(folder.resolve(file + ".txt"), stories);
    }
    Files.createDirectories(folder.resolve("images"));
    Files.write(folder.resolve("images").resolve("p2.png"), StoryImportTest.Tiny.png());
    Files.write(folder.resolve("images").resolve("P3.png"), StoryImportTest.Tiny.png());
  }

  /**
   * Does one act, or finds that it can't be done, which changes nothing.
   *
   * @throws PizhuException if the library itself is in the way, as on a full disk
   */
  public void act(Random random) {
    try {
      List<StorySummary> stories = library.stories();
      int kind = random.nextInt(44);
      if (kind < 3 || stories.isEmpty()) {
        library.storyImport().run(List.of(folder.resolve(random.nextInt(FILES) + ".txt")), null, Progress.NONE);
      } else if (kind == 3) {
        pictures(random, stories);
      } else if (kind == 4) {
        reread(random);
      } else if (kind < 9) {
        annotate(random, pick(random, stories).id());
      } else if (kind < 18) {
        actOnAnnotations(random, kind, stories);
      } else if (kind < 28) {
        actOnTags(random, kind, stories);
      } else if (kind < 32) {
        RandomMetadata.act(library, random, stories.stream().map(StorySummary::id).toList());
      } else if (kind >= 40) {
        actOnVersions(random, kind, stories);
      } else {
        RandomShelf.act(library, random, stories.stream().map(StorySummary::id).toList());
      }
    } catch (PizhuException refused) {
      if (refused.problem().isOfLibrary()) {
        throw refused;
      }
      assertThat(refused.problem().kind()).as("%s", refused.problem()).isIn(
          ProblemKind.TAG_NAME_TAKEN, ProblemKind.TAG_BELOW_ITSELF, ProblemKind.TAG_NOT_FOUND,
          ProblemKind.STORY_NOT_FOUND, ProblemKind.QUOTE_EMPTY, ProblemKind.FIGURE_NOT_FOUND,
          ProblemKind.FIGURE_WITHOUT_PICTURE, ProblemKind.ANNOTATION_NOT_FOUND, ProblemKind.COLLECTION_NAME_TAKEN,
          ProblemKind.COLLECTION_BELOW_ITSELF, ProblemKind.SEARCH_NAME_TAKEN);
    }
  }

  private void pictures(Random random, List<StorySummary> stories) {
    if (random.nextBoolean()) {
      library.pictures().findBelow(folder.resolve("images"), Progress.NONE);
    } else {
      List<StorySummary> withFigures = stories.stream().filter(story -> story.figures() > 0).toList();
      library.pictures().attach(pick(random, withFigures).id(), 1, folder.resolve("images").resolve("p2.png"));
    }
  }

  /** Two stories a transaction, so that there are several. */
  private void reread(Random random) {
    SourceReader reader = random.nextBoolean() ? new SourceReader() : new SourceReader(OlderParser::parse);
    library.rereading(reader, 2).run(Progress.NONE);
  }

  private void annotate(Random random, long story) {
    List<String> paths = Stream.generate(() -> path(random)).limit(random.nextInt(3)).toList();
    String note = pick(random, NOTES);
    switch (random.nextInt(5)) {
      case 0 -> library.annotator().annotateStory(story, color(random), paths, note);
      case 1 -> library.annotator().annotateFigure(
          story, 1 + random.nextInt(2), region(random), color(random), paths, note);
      default -> library.annotator().annotate(story, passage(random), color(random), paths, note);
    }
  }

  private static @Nullable FragmentSelector region(Random random) {
    int x = random.nextInt(50);
    int y = random.nextInt(50);
    return random.nextBoolean() ? null : new FragmentSelector(x, y, 1 + random.nextInt(50), 1 + random.nextInt(50));
  }

  private static TextRange passage(Random random) {
    int start = random.nextInt(8);
    return new TextRange(start, start + 1 + random.nextInt(4));
  }

  private static HighlightColor color(Random random) {
    return pick(random, List.of(HighlightColor.values()));
  }

  private void actOnAnnotations(Random random, int kind, List<StorySummary> stories) {
    List<BinEntry> bin = library.bin().page(0, "", 10);
    if (kind == 17 && !bin.isEmpty()) {
      library.bin().restore(pick(random, bin).id());
      return;
    }
    List<Annotation> annotations =
        stories.stream().flatMap(story -> library.annotations(story.id()).stream()).toList();
    if (annotations.isEmpty()) {
      return;
    }
    String id = pick(random, annotations).id();
    List<String> some = annotations.stream().filter(one -> random.nextBoolean()).map(Annotation::id).toList();
    switch (kind) {
      case 9 -> library.annotator().recolor(id, color(random));
      case 10 -> library.annotator().retag(id, List.of(path(random), path(random)));
      case 11 -> library.annotator().changeNote(id, pick(random, NOTES));
      case 12 -> changePlace(random, annotations);
      case 13 -> library.annotator().delete(id);
      case 14 -> actOnMany(random, some);
      case 15 -> library.coder().applyPath(some, path(random));
      default -> library.coder().remove(some, library.codebook().tags().stream().findFirst().map(Tag::id).orElse(""));
    }
  }

  private void changePlace(Random random, List<Annotation> annotations) {
    Annotation one = pick(random, annotations);
    if (one.target() instanceof FigureTarget) {
      library.annotator().changeRegion(one.id(), region(random));
    } else {
      library.annotator().changeBoundaries(one.id(), passage(random));
    }
  }

  private void actOnMany(Random random, List<String> some) {
    if (random.nextBoolean()) {
      library.manyAnnotations().recolor(some, color(random));
    } else {
      library.manyAnnotations().delete(some);
    }
  }

  private void actOnTags(Random random, int kind, List<StorySummary> stories) {
    List<Tag> tags = library.codebook().tags();
    CodebookEditor editor = library.codebookEditor();
    if (kind == 18 || tags.isEmpty()) {
      editor.make(tags.isEmpty() ? null : pick(random, tags).id(), pick(random, NAMES));
      return;
    }
    String id = pick(random, tags).id();
    String other = pick(random, tags).id();
    String parent = random.nextInt(3) == 0 ? null : other;
    switch (kind) {
      case 19 -> editor.rename(id, pick(random, NAMES));
      case 20 -> editor.move(id, parent, random.nextInt(4));
      case 21 -> editor.recolor(id, pick(random, List.of(TagColor.values())));
      case 22 -> editor.changeMemo(id, pick(random, NOTES));
      case 23 -> editor.bindKey(id, pick(random, List.of("x", "y")));
      case 24 -> editor.merge(id, other);
      case 25 -> editor.splitOff(id, pick(random, NAMES), library.annotations(pick(random, stories).id()).stream()
          .map(Annotation::id).toList());
      case 26 -> editor.sort(parent, Comparator.naturalOrder());
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

  /** No tag beside its like, none that the tree doesn't reach, none on an annotation that isn't there or twice. */
  static void assertSound(Library library, long watched) {
    Codebook codebook = library.codebook();
    List<Tag> tags = codebook.tags();
    assertThat(tags.stream().map(tag -> tag.parent() + "/" + tag.name())).doesNotHaveDuplicates();
    assertThat(tags.stream().map(Tag::key).filter(Objects::nonNull)).doesNotHaveDuplicates();
    for (Tag tag : tags) {
      assertThat(codebook.isBelow(tag.id(), tag.id())).isFalse();
    }
    try (Library fresh = Libraries.openReadOnly(library.file(), Samples.CLOCK)) {
      assertThat(codebook.tags()).hasSameElementsAs(fresh.codebook().tags());
      assertThat(library.annotations(watched)).as("what is kept of a story").isEqualTo(fresh.annotations(watched));
      for (StorySummary story : fresh.stories()) {
        for (Annotation annotation : fresh.annotations(story.id())) {
          assertThat(annotation.tags()).doesNotHaveDuplicates().allMatch(id -> codebook.byId(id).isPresent());
        }
      }
    }
    assertThat(library.finder().tagCounts().own().keySet()).allMatch(id -> codebook.byId(id).isPresent());
  }

  private void actOnVersions(Random random, int kind, List<StorySummary> stories) {
    List<Long> some = stories.stream().map(StorySummary::id).filter(id -> random.nextBoolean()).toList();
    if (kind == 40) {
      library.families().join(some);
    } else if (kind == 41) {
      library.families().split(some);
    } else {
      long version = pick(random, stories).id();
      List<Standing> standings = library.standings().in(version);
      if (!standings.isEmpty()) {
        decide(random, pick(random, standings).annotation().id(), version);
      }
    }
  }

  private void decide(Random random, String annotation, long version) {
    switch (random.nextInt(5)) {
      case 0 -> library.standings().accept(annotation, version);
      case 1 -> library.standings().ruleOut(annotation, version);
      case 2 -> library.standings().reopen(annotation, version);
      default -> library.standings().place(annotation, version, passage(random));
    }
  }

  private static String path(Random random) {
    return String.join("/", Stream.generate(() -> pick(random, NAMES)).limit(1 + random.nextInt(2)).toList());
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Deletes a folder and all in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> {
        try {
          Files.delete(file);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      });
    }
  }
}
