package org.pizhu.library.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pizhu.exporter.codebook.CodebookExporter;
import org.pizhu.exporter.codebook.CodebookFormat;
import org.pizhu.importer.codebook.CodebookReader;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;

/** Writes the codebook to files and takes in that of others. */
public final class CodebookExchange {

  private final TagStore tags;
  private final EditLog edits;

  /** Brings codebooks into one library and out of it. */
  public CodebookExchange(Database database, EditLog edits) {
    tags = new TagStore(database);
    this.edits = edits;
  }

  /**
   * Writes a file, whole or not at all, in the format that its name ends with.
   *
   * @return what the format has no place for
   * @throws PizhuException if the name says no format, there are no tags, or the file can't be written
   */
  public List<Problem> write(Path file) {
    CodebookFormat format = CodebookFormat.ofFileName(String.valueOf(file.getFileName()))
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.CODEBOOK_FORMAT_UNNAMED, file)));
    Codebook codebook = codebook();
    OutputFile.write(file, out -> CodebookExporter.of(format).write(codebook, out));
    return CodebookLosses.of(codebook, format);
  }

  private Codebook codebook() {
    Codebook codebook = tags.codebook();
    if (codebook.tags().isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.CODEBOOK_NOTHING_TO_WRITE, ""));
    }
    return codebook;
  }

  /**
   * Takes in the tags of a file as one edit: each meets the tag of its id, or else the one of its name in its place, or else is new. What
   * the file says of a tag holds from then on; what it leaves open stays, and so do tags that it doesn't name.
   *
   * @throws PizhuException if the file can't be read or is no codebook; then nothing was changed
   */
  public CodebookReport read(Path file) {
    CodebookIntake intake = new CodebookIntake(tags.codebook(), file);
    List<Problem> problems = new ArrayList<>();
    intake.take(new CodebookReader().read(file, problems::add));
    List<Change> changes = intake.changes();
    if (!changes.isEmpty()) {
      edits.record(EditKind.IMPORT_CODEBOOK, String.valueOf(file.getFileName()), changes);
    }
    return intake.report().after(problems);
  }
}
