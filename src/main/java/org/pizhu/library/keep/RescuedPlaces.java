package org.pizhu.library.keep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pizhu.library.correction.Relocation;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StoredStory;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.StoryStore;

/**
 * Looks for the places of rescued annotations that do not stand where they say: their place was damaged, or the text of their story, which was read
 * from its source again. None is left on words that are not its own. What is found nowhere waits for a person, with the words it was made on.
 */
final class RescuedPlaces {

  /** Of no text that there is: where a place was lost, nothing but the words can be asked. */
  private static final String NO_TEXT = "";

  private final AnnotationStore annotations;
  private final StoryStore stories;
  private final CorrectionStore corrections;

  private RescuedPlaces(Database database) {
    annotations = new AnnotationStore(database);
    stories = new StoryStore(database);
    corrections = new CorrectionStore(database);
  }

  /** Does it in a library that nobody has open, and says how many were put elsewhere or have no place any more. */
  static long mend(Path library) {
    try (Database database = Database.open(library, Database.Access.READ_WRITE)) {
      return new RescuedPlaces(database).mend();
    }
  }

  private long mend() {
    AnnotationFit fit = new AnnotationFit(annotations, stories, corrections);
    List<Annotation> strays = new ArrayList<>();
    annotations.eachReadable(annotation -> {
      if (!fit.fits(annotation)) {
        strays.add(annotation);
      }
    });
    List<Annotation> placed = strays.stream().flatMap(stray -> placed(stray).stream()).toList();
    annotations.place(placed);
    return placed.size();
  }

  private Optional<Annotation> placed(Annotation stray) {
    Optional<StoredStory> story = stories.story(stray.storyId());
    if (story.isEmpty()) {
      return Optional.empty();
    }
    Relocation relocation = new Relocation(corrections, story.get());
    return stray.target() instanceof PassageTarget passage
        ? Optional.of(stray.withTarget(relocation.target(byWords(passage)), stray.modified()))
        : stray.target() instanceof FigureTarget figure
            ? Optional.of(stray.withTarget(relocation.target(figure), stray.modified()))
            : Optional.empty();
  }

  private static PassageTarget byWords(PassageTarget passage) {
    return new PassageTarget(passage.storyId(), passage.quote(), passage.position(), NO_TEXT, passage.status());
  }
}
