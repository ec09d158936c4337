package org.pizhu.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/**
 * A passage with all its wordings over several versions, and who has which.
 *
 * @param wordings the one of the story in which the passage was chosen first, then in the order of the versions; versions without the
 *     passage share one that is empty
 */
public record Apparatus(List<Wording> wordings) {

  public Apparatus {
    wordings = List.copyOf(wordings);
  }

  /**
   * A wording of the passage.
   *
   * @param text the words; the stretches of different blocks on a line each; empty for the lack of them
   * @param edits what is another in it than in the first wording, in order; of the first none, and of an empty one all
   * @param witnesses who has them, in the order of the versions
   */
  public record Wording(String text, List<TextEdit> edits, List<Witness> witnesses) {

    public Wording {
      edits = List.copyOf(edits);
      witnesses = List.copyOf(witnesses);
    }
  }

  /**
   * A version that has a wording.
   *
   * @param version its place in the list that was given, 0 for the first
   * @param places where the words stand in its text, UTF-16 units
   */
  public record Witness(int version, List<TextRange> places) {

    public Witness {
      places = List.copyOf(places);
    }
  }

  /**
   * Collects the wordings of a passage.
   *
   * @param versions the stories
   * @param base the place in the list of the one in which the passage was chosen
   * @param passage where it stands there, UTF-16 units; not empty
   */
  public static Apparatus of(List<Story> versions, int base, TextRange passage) {
    Map<String, List<Witness>> found = new LinkedHashMap<>();
    Story chosen = versions.get(base);
    List<TextRange> own = StoryDiff.between(chosen, chosen).imageOf(passage);
    found.put(words(chosen, own), new ArrayList<>());
    for (int i = 0; i < versions.size(); i++) {
      List<TextRange> places = i == base ? own : StoryDiff.between(chosen, versions.get(i)).imageOf(passage);
      found.computeIfAbsent(words(versions.get(i), places), words -> new ArrayList<>()).add(new Witness(i, places));
    }
    String first = words(chosen, own);
    return new Apparatus(found.entrySet().stream()
        .map(entry -> new Wording(
            entry.getKey(),
            TextComparison.edits(first, new TextRange(0, first.length()), entry.getKey(), new TextRange(0, entry.getKey().length())),
            entry.getValue()))
        .toList());
  }

  private static String words(Story story, List<TextRange> places) {
    return places.stream().map(place -> place.of(story.text())).collect(Collectors.joining("\n"));
  }
}
