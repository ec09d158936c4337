package org.pizhu.ui.main.exports;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pizhu.exporter.report.ProvenanceFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.task.Progress;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.ground.FileNames;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.LongActs;

/** Writes the log of provenance into a file, in the format that its name ends with. */
public final class ProvenanceActs {

  private final Ground ground;
  private final Messages messages;

  /**
   * @param ground what it stands on
   */
  public ProvenanceActs(Ground ground) {
    this.ground = ground;
    messages = ground.services().messages();
  }

  /** Asks where to, and writes the log of the whole library. */
  public void export() {
    List<Kind> kinds = Arrays.stream(ProvenanceFormat.values())
        .map(format -> Kind.of("provenance.format." + format.key(), "*." + format.extension())).toList();
    String name = FileNames.of(messages.get("provenance.file-name")) + "." + ProvenanceFormat.CSV.extension();
    ground.services().choosers().saveAs("provenance.title", name, kinds).ifPresent(file -> {
      LongActs acts = ground.longActs();
      if (acts.free()) {
        acts.begin("main.exporting", ground.workspace().longWork().ask(
            (library, progress) -> write(library, file, progress), acts.progress(), written -> {
              acts.end();
              acts.written(written);
            }, acts::end));
      }
    });
  }

  private Optional<Path> write(Library library, Path file, Progress progress) {
    library.provenance().write(
        library.provenance().log(null, progress), format(file), new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get), file);
    return Optional.of(file);
  }

  /** The longest ending counts: one of the formats ends as another does. */
  private static ProvenanceFormat format(Path file) {
    String name = file.toString().toLowerCase(java.util.Locale.ROOT);
    return Arrays.stream(ProvenanceFormat.values()).filter(format -> name.endsWith("." + format.extension()))
        .max(java.util.Comparator.comparingInt(format -> format.extension().length())).orElse(ProvenanceFormat.CSV);
  }
}
