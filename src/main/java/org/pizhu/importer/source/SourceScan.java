package org.pizhu.importer.source;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.List;
import org.pizhu.model.Problem;

/**
 * What a look through a file found.
 *
 * @param sha256 64 lower-case hexadecimal digits over all bytes
 * @param crc32 over all bytes: tells whether the file was changed meanwhile, in less time
 * @param size in bytes
 * @param charset the encoding
 * @param problems what the archivist should know: FILE_READ_AS for another encoding than UTF-8; FILE_BAD_CHARACTERS
 *     where the file is read as a whole
 */
public record SourceScan(String sha256, long crc32, long size, Charset charset, List<Problem> problems) {

  public SourceScan {
    requireNonNull(sha256);
    requireNonNull(charset);
    problems = List.copyOf(problems);
  }
}
