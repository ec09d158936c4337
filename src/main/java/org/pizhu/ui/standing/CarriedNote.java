package org.pizhu.ui.standing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.TextEdit;
import org.pizhu.diff.WordingEdits;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Standing;
import org.pizhu.model.StorySummary;
import org.pizhu.model.WrittenDate;

/**
 * An annotation of another version, with what is shown of it.
 *
 * @param standing how it stands in the open story
 * @param outlet of the version on which it was made; null if that names none
 * @param date of that version; null if it has none
 * @param edits where a passage stands in other words, what is different; empty else
 */
public record CarriedNote(Standing standing, @Nullable String outlet, @Nullable WrittenDate date, List<TextEdit> edits) {

  public CarriedNote {
    requireNonNull(standing);
    edits = List.copyOf(edits);
  }

  /** Compares the wordings, which may take a moment for long passages: not for the JavaFX thread. */
  public static CarriedNote of(Standing standing, StorySummary home) {
    boolean isReworded = standing.state() == Standing.State.CHANGED && standing.place() instanceof PassageTarget;
    return new CarriedNote(
        standing, home.outlet(), home.date(),
        isReworded ? WordingEdits.between(standing.quote(), standing.words()) : List.of());
  }

  /** The id of the annotation. */
  public String id() {
    return standing.annotation().id();
  }

  /** From which version it is, such as «from 央广网 · 3 Mar». */
  public String from(Messages messages) {
    String place = outlet == null ? messages.get("versions.no-outlet") : outlet;
    return date == null
        ? messages.get("standing.from", place)
        : messages.get("standing.from.dated", place, messages.shortDate(date));
  }

  /** Its tags in words; empty for none. */
  String tags(Codebook codebook) {
    return standing.annotation().tags().stream().filter(id -> codebook.byId(id).isPresent()).map(codebook::path)
        .collect(Collectors.joining(" · "));
  }
}
