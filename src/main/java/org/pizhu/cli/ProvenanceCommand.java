package org.pizhu.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.report.ProvenanceFormat;
import org.pizhu.exporter.report.ProvenanceWriter;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what came from which file, and who did what with which version of the program. */
@Command(name = "provenance", description = "${bundle:clihelp.provenance}")
final class ProvenanceCommand extends LibraryCommand {

  @Option(names = "--story", paramLabel = "ID", description = "${bundle:clihelp.provenance.story}")
  private @Nullable Long story;

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:clihelp.provenance.format}")
  private @Nullable String format;

  @Option(names = "-o", paramLabel = "FILE", description = "${bundle:clihelp.export.file}")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  ProvenanceCommand(CommandContext context) {
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
    ProvenanceFormat wanted = json() || format == null ? ProvenanceFormat.JSON : known(format);
    ProvenanceLog log = library.provenance().log(story, Progress.NONE);
    Messages messages = output().messages();
    ExportLanguage language = new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get);
    if (file != null) {
      library.provenance().write(log, wanted, language, file);
    } else if (json() || format != null) {
      output().document(out -> ProvenanceWriter.of(wanted).write(log, language, out));
    } else {
      log.acts().forEach(act -> output().line(String.join("\t",
          act.line().at().toString(), act.line().by(), act.version() == null ? "" : act.version(),
          messages.get("edit." + act.line().kind().wording(act.line().subject()), act.line().subject().replace('\n', ' ')))));
    }
    return ExitCode.OK;
  }

  private ProvenanceFormat known(String key) {
    return ProvenanceFormat.of(key).orElseThrow(() -> wrongUse(spec, "cli.no-format", key,
        Arrays.stream(ProvenanceFormat.values()).map(ProvenanceFormat::key).collect(Collectors.joining(", "))));
  }
}
