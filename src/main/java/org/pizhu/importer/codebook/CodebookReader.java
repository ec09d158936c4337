package org.pizhu.importer.codebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.pizhu.importer.charset.Decoding;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.source.InputFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Reads a codebook from a file, of whichever format it turns out to be. Has no state. */
public final class CodebookReader {

  /** 5,000 tags with descriptions of a page each are a third of it. */
  private static final long LARGEST = 32L << 20;

  private static final String MARK = "\ufeff";

  /**
   * Reads all tags of a file, each after the one it stands below.
   *
   * @param told hears what is left out: a tag without a name, a colour or a key that is none. The rest is read
   * @throws PizhuException with FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_NOT_READABLE, FILE_IS_STREAM, FILE_EMPTY or FILE_NOT_TEXT; with
   *     one of CODEBOOK_… and the line where the file is not what it should be
   */
  public List<CodebookEntry> read(Path file, Consumer<Problem> told) {
    InputFile.check(file);
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new PizhuException(Problem.of(ProblemKind.CODEBOOK_TOO_LARGE, file, size, LARGEST));
      }
      return entries(file, Files.readAllBytes(file), told);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  private static List<CodebookEntry> entries(Path file, byte[] bytes, Consumer<Problem> told) {
    if (bytes.length == 0) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_EMPTY, file));
    }
    Encodings encodings = new Encodings();
    encodings.add(bytes, bytes.length);
    Charset charset = encodings.charset();
    if (charset == null) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_TEXT, file));
    }
    String text = Decoding.of(bytes, charset);
    String whole = text.startsWith(MARK) ? text.substring(1) : text;
    List<CodebookEntry> entries = whole.stripLeading().startsWith("<")
        ? new QdcReader(file, told).read(new ByteArrayInputStream(bytes))
        : new CodebookCsvReader(file, told).read(whole);
    if (entries.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.CODEBOOK_EMPTY, file));
    }
    return entries;
  }
}
