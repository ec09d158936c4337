package org.pizhu.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Difference;
import org.pizhu.diff.PictureChange;
import org.pizhu.diff.StoryDiff;
import org.pizhu.exporter.report.DiffReport;
import org.pizhu.exporter.report.DiffReporter;
import org.pizhu.exporter.report.DiffWording;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.version.DiffExport;
import org.pizhu.model.Figure;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two stories. Ends as the diff of POSIX does: 0 for equal ones, 1 for different ones, 2 for trouble with what was asked. */
@Command(name = "diff", description = "${bundle:clihelp.diff}")
final class DiffCommand extends LibraryCommand {

  /** So many UTF-16 units of what is different are shown in a terminal; the exports show all. */
  private static final int LONGEST = 60;

  @Parameters(index = "0", paramLabel = "ID", description = "${bundle:clihelp.diff.first}")
  private long first;

  @Parameters(index = "1", paramLabel = "ID", description = "${bundle:clihelp.diff.second}")
  private long second;

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:clihelp.export.format}")
  private @Nullable String format;

  @Option(names = "-o", paramLabel = "FILE", description = "${bundle:clihelp.export.file}")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  DiffCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    if (json() && format != null) {
      throw wrongUse(spec, "cli.either", "--format", "--json");
    }
    if (file != null && format == null) {
      throw wrongUse(spec, "cli.diff.format-wanted");
    }
    StoredStory before = story(library, first);
    StoredStory after = story(library, second);
    StoryDiff diff = StoryDiff.between(before.story(), after.story());
    Messages messages = output().messages();
    ExportLanguage language = new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get);
    if (json()) {
      output().json(DiffJson.of(diff));
    } else if (format == null) {
      words(diff, new DiffWording(language));
    } else {
      export(new DiffReport(diff, before, after, library.file().getFileName().toString(), language, Instant.now()));
    }
    return diff.isEqual() ? ExitCode.OK : ExitCode.FINDING;
  }

  private StoredStory story(Library library, long id) {
    return named(spec, ProblemKind.STORY_NOT_FOUND, () -> library.story(id));
  }

  private void export(DiffReport report) {
    Optional<ExportFormat> known = ExportFormat.of(String.valueOf(format)).filter(DiffReporter.FORMATS::contains);
    ExportFormat chosen = known.orElseThrow(() -> wrongUse(spec, "cli.no-format", format,
        DiffReporter.FORMATS.stream().map(ExportFormat::key).collect(Collectors.joining(", "))));
    if (file != null) {
      DiffExport.write(report, chosen, file);
    } else {
      output().document(out -> DiffReporter.of(chosen).write(report, out));
    }
  }

  /** The summary; then of each difference its kind, and behind - and + what stands in the first and in the second. */
  private void words(StoryDiff diff, DiffWording wording) {
    output().line(wording.summary(diff.summary()));
    int number = 0;
    for (Difference difference : diff.differences()) {
      output().line("");
      output().line(++number + ". " + wording.kind(difference));
      PictureChange picture = difference.picture();
      if (picture != null) {
        side("-", picture.before());
        side("+", picture.after());
      } else if (difference.kind() == Difference.Kind.FORMATTED) {
        side("=", diff.second().text(), difference.after());
      } else {
        side("-", diff.first().text(), difference.before());
        side("+", diff.second().text(), difference.after());
      }
    }
  }

  private void side(String sign, @Nullable Figure figure) {
    if (figure != null) {
      output().line("  " + sign + " " + DiffWording.name(figure));
    }
  }

  private void side(String sign, String text, @Nullable TextRange range) {
    if (range != null) {
      output().line("  " + sign + " " + DiffWording.marked(text, range, LONGEST));
    }
  }
}
