package org.pizhu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Another annotator's library is added to one's own and taken out again. Afterwards all of it is there or nothing. */
final class MergeWork implements Work {

  private static final int STORIES = 40;
  private static final int NOTES = 25;

  private List<String> apart = List.of();
  private List<String> merged = List.of();

  @Override
  public void prepare(Path place) throws IOException {
    try (Library ours = Samples.seeds(place)) {
      annotate(ours, 3, "王老师的");
    }
    Files.copy(place.resolve("test.pizhu"), theirs(place));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < STORIES; i++) {
      text.append("另有").append(i).append("\n<p>只有他们才有的第").append(i).append("篇，正文在这里。</p>\n*\n");
    }
    Path more = Files.writeString(place.resolve("more.txt"), text);
    try (Library theirs = Libraries.open(theirs(place), Samples.CLOCK, () -> "李老师")) {
      theirs.storyImport().run(List.of(more), null, Progress.NONE);
      annotate(theirs, NOTES, "李老师的");
      theirs.memos().change(5, "李老师的备忘");
    }
    try (Library ours = Samples.empty(place)) {
      apart = state(ours);
      goOn(ours, place);
      merged = state(ours);
      ours.annotator().undo();
    }
  }

  private static Path theirs(Path place) {
    return place.resolve("theirs.pizhu");
  }

  private static void annotate(Library library, int count, String note) {
    List<StorySummary> stories = library.stories();
    for (int i = 0; i < count; i++) {
      library.annotator().annotate(
          stories.get(i % stories.size()).id(), new TextRange(i % 5, i % 5 + 3), HighlightColor.YELLOW, List.of("话语/引语", "人物" + i % 4), note + i);
    }
  }

  private static void goOn(Library library, Path place) {
    Optional<IntakeSummary> cut = library.intake().interrupted();
    if (cut.isPresent()) {
      library.intake().resume(cut.get().id(), new IntakeWatch(), Progress.NONE);
    } else {
      library.intake().run(library.intake().find(List.of(theirs(place)), Progress.NONE), null, new IntakeWatch(), Progress.NONE);
    }
  }

  /** What the library holds, without the numbers of rows. */
  private static List<String> state(Library library) {
    List<String> state = new ArrayList<>();
    for (StorySummary story : library.stories()) {
      state.add("story " + story.headline() + " " + library.memos().ofStory(story.id()));
      for (Annotation one : library.annotations(story.id())) {
        state.add("annotation " + one.id() + " " + story.headline() + " " + one.target().words() + " " + one.note() + " "
            + one.tags().stream().map(library.codebook()::path).sorted().toList());
      }
    }
    library.codebook().tags().forEach(tag -> state.add("tag " + library.codebook().path(tag.id())));
    state.sort(null);
    return state;
  }

  private static String difference(List<String> is, List<String> shouldBe) {
    List<String> missing = new ArrayList<>(shouldBe);
    is.forEach(missing::remove);
    List<String> tooMuch = new ArrayList<>(is);
    shouldBe.forEach(tooMuch::remove);
    return missing.size() + " missing " + missing.stream().limit(2).toList() + ", " + tooMuch.size() + " too much "
        + tooMuch.stream().limit(2).toList();
  }

  @Override
  public void go(Path place, Random random, Consumer<String> confirm) {
    try (Library library = Samples.empty(place)) {
      confirm.accept("apart");
      while (true) {
        goOn(library, place);
        confirm.accept("merged");
        library.annotator().undo();
        confirm.accept("apart");
      }
    }
  }

  @Override
  public List<String> look(Path place, String confirmed) {
    List<String> lost = new ArrayList<>();
    try (Library library = Samples.empty(place)) {
      library.check().run(Progress.NONE).forEach(problem -> lost.add("the check finds " + problem.kind()));
      if (library.intake().interrupted().isPresent()) {
        goOn(library, place);
        if (!state(library).equals(merged)) {
          lost.add("a merging that went on is not a whole one: " + difference(state(library), merged));
        }
      }
      List<String> state = state(library);
      if (state.equals(merged)) {
        library.annotator().undo();
      } else if (!state.equals(apart)) {
        lost.add("a part of a merging: " + difference(state, merged));
      }
      if (!state(library).equals(apart)) {
        lost.add("undoing a merging leaves something");
      }
    }
    return lost;
  }

  @Override
  public int longest() {
    return 3_000;
  }
}
