package org.pizhu.library.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Reads picture files and tells what they are by their first bytes; names and endings are not trusted. */
final class PictureFiles {

  /** Larger files are refused: 64 MiB, far above any picture of a news page. */
  static final long LIMIT = 64L * 1024 * 1024;

  private PictureFiles() {}

  /**
   * What a file holds.
   *
   * @param bytes all of it
   * @param mediaType such as {@code image/png}
   */
  record Content(byte[] bytes, String mediaType) {}

  /**
   * Reads a picture.
   *
   * @throws PizhuException if it is empty, too large, no picture, or can't be read
   */
  static Content read(Path file) {
    try {
      if (!Files.exists(file)) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_FOUND, file));
      }
      long size = Files.size(file);
      if (size == 0) {
        throw new PizhuException(Problem.of(ProblemKind.PICTURE_EMPTY, file));
      }
      if (size > LIMIT) {
        throw new PizhuException(Problem.of(ProblemKind.PICTURE_TOO_LARGE, file, size, LIMIT));
      }
      byte[] bytes = Files.readAllBytes(file);
      String mediaType = mediaType(bytes)
          .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.PICTURE_WRONG_TYPE, file)));
      return new Content(bytes, mediaType);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.PICTURE_NOT_READABLE, file), e);
    }
  }

  /**
   * The type of a picture by its signature: those of the WHATWG MIME Sniffing Standard, section 6.1, that the reader can show.
   *
   * @return nothing if the bytes are of none of them
   */
  static Optional<String> mediaType(byte[] bytes) {
    if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) {
      return Optional.of("image/gif");
    }
    if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBPVP")) {
      return Optional.of("image/webp");
    }
    if (startsWith(bytes, 0, "BM")) {
      return Optional.of("image/bmp");
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int offset, String signature) {
    byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= offset + expected.length
        && java.util.Arrays.equals(bytes, offset, offset + expected.length, expected, 0, expected.length);
  }
}
