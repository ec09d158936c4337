package org.pizhu.library.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Reads files of the user's own that are no stories: styles and templates. They are in UTF-8, or in what a byte order mark at their beginning says. */
public final class TextFile {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private TextFile() {}

  /**
   * The text of a file, without a byte order mark.
   *
   * @param name its path
   * @param largest how many bytes it may have
   * @throws PizhuException {@code FILE_NOT_FOUND}, {@code FILE_TOO_LARGE}, {@code FILE_NOT_TEXT} where it is neither UTF-8 nor UTF-16 with a mark,
   *     {@code FILE_NOT_READABLE}
   */
  public static String read(String name, long largest) {
    try {
      Path file = Path.of(name);
      long size = Files.size(file);
      if (size > largest) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_TOO_LARGE, name, size, largest));
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_FOUND, name), e);
    } catch (CharacterCodingException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_TEXT, name), e);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, name), e);
    }
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }
}
