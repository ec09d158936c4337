package org.pizhu.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.library.export.ExportShape;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import picocli.CommandLine.Option;

/** What can be said of an export beside which notes and in which format; each part that is not said stays as the preset has it. */
final class ExportOptions {

  @Option(names = "--annotator", paramLabel = "NAME", description = "${bundle:clihelp.export.annotator}")
  private List<String> annotators = List.of();

  @Option(names = "--from", paramLabel = "DAY", description = "${bundle:clihelp.export.from}")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "${bundle:clihelp.export.to}")
  private @Nullable LocalDate to;

  @Option(names = "--group-by", paramLabel = "WHAT", description = "${bundle:clihelp.export.group}")
  private @Nullable Group group;

  @Option(names = "--sentences", negatable = true, description = "${bundle:clihelp.export.sentences}")
  private @Nullable Boolean sentences;

  @Option(names = "--notes", negatable = true, description = "${bundle:clihelp.export.notes}")
  private @Nullable Boolean notes;

  @Option(names = "--pictures", negatable = true, description = "${bundle:clihelp.export.pictures}")
  private @Nullable Boolean pictures;

  @Option(names = "--text", negatable = true, description = "${bundle:clihelp.export.text}")
  private @Nullable Boolean text;

  @Option(names = "--standings", negatable = true, description = "${bundle:clihelp.export.standings}")
  private @Nullable Boolean standings;

  @Option(names = "--orphans", negatable = true, description = "${bundle:clihelp.export.orphans}")
  private @Nullable Boolean orphans;

  @Option(names = "--unannotated", negatable = true, description = "${bundle:clihelp.export.unannotated}")
  private @Nullable Boolean unannotated;

  @Option(names = "--once", negatable = true, description = "${bundle:clihelp.export.once}")
  private @Nullable Boolean once;

  @Option(names = "--citations", negatable = true, description = "${bundle:clihelp.export.citations}")
  private @Nullable Boolean citations;

  @Option(names = "--citation-style", paramLabel = "STYLE", description = "${bundle:clihelp.cite.style}")
  private @Nullable String citationStyle;

  /** The groupings, as they are written on the command line. */
  private enum Group {
    story(AnnotationGrouping.NONE),
    tag(AnnotationGrouping.TAG),
    day(AnnotationGrouping.DAY),
    published(AnnotationGrouping.PUBLISHED),
    annotator(AnnotationGrouping.ANNOTATOR),
    color(AnnotationGrouping.COLOR);

    private final AnnotationGrouping grouping;

    Group(AnnotationGrouping grouping) {
      this.grouping = grouping;
    }
  }

  /** A plan with all that is said here in the place of what it says. */
  ExportPlan over(ExportPlan plan) {
    ExportShape shape = plan.shape();
    ExportContent content = shape.content();
    AnnotationFilter.Days made = plan.made();
    return plan
        .by(annotators.isEmpty() ? plan.annotators() : Set.copyOf(annotators))
        .made(new AnnotationFilter.Days(from == null ? made.first() : from, to == null ? made.last() : to))
        .withOrphans(said(orphans, plan.orphans()))
        .with(new ExportShape(
            group == null ? shape.grouping() : group.grouping,
            said(notes, shape.notes()),
            said(unannotated, shape.unannotated()),
            said(once, shape.once()),
            said(citations, shape.citations()),
            new ExportContent(
                said(sentences, content.sentences()), said(pictures, content.pictures()), said(text, content.text()),
                said(standings, content.standings()))));
  }

  /** How stories are cited; what is given where nothing was said. */
  String citationStyle(String otherwise) {
    return citationStyle == null ? otherwise : citationStyle;
  }

  private static boolean said(@Nullable Boolean here, boolean otherwise) {
    return here == null ? otherwise : here;
  }
}
