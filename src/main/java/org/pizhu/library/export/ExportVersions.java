package org.pizhu.library.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pizhu.exporter.set.VersionLine;
import org.pizhu.library.version.Standings;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.Standing;

/** Tells for an export how the annotations of a story stand in its other versions. */
final class ExportVersions {

  private final Standings.Elsewhere elsewhere;

  /**
   * @param elsewhere of this export alone
   */
  ExportVersions(Standings.Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  /**
   * The other versions of a story with how annotations stand in each.
   *
   * @param toldWith the version with which the annotations are written
   * @param annotations as they are where they were made, which may be another version
   * @return by the ids of the annotations, by the numbers of the versions; without those that have no other version
   */
  Map<String, List<VersionLine>> of(long toldWith, List<Annotation> annotations) {
    Map<Long, Map<String, List<Standing>>> byHome = new HashMap<>();
    Map<String, List<VersionLine>> lines = new LinkedHashMap<>();
    for (Annotation annotation : annotations) {
      long home = annotation.storyId();
      boolean isPicture = annotation.target() instanceof FigureTarget;
      List<VersionLine> those = new ArrayList<>();
      if (home != toldWith) {
        elsewhere.version(home).ifPresent(made -> those.add(
            new VersionLine(made, Standing.State.CARRIED, annotation.target().words(), isPicture)));
      }
      for (Standing standing : byHome.computeIfAbsent(home, elsewhere::of).getOrDefault(annotation.id(), List.of())) {
        if (standing.storyId() != toldWith) {
          elsewhere.version(standing.storyId())
              .ifPresent(version -> those.add(new VersionLine(version, standing.state(), standing.words(), isPicture)));
        }
      }
      if (!those.isEmpty()) {
        those.sort(Comparator.comparingLong(line -> line.version().id()));
        lines.put(annotation.id(), those);
      }
    }
    return lines;
  }
}
