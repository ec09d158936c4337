package org.pizhu.importer.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.pizhu.html.StorySource;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.source.FragmentHandler;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.WhiteSpace;

/** Reads text files that hold one story after the other: a headline, lines of HTML, a line with an asterisk. */
public final class SeedFileImporter implements Importer {

  private final int largestStory;

  /** An importer with the limit that holds until the user chooses. */
  public SeedFileImporter() {
    this(ImportLimits.DEFAULT.story());
  }

  /**
   * @param largestStory in bytes; a story with more is not read, and its bytes are handed over in pieces
   */
  public SeedFileImporter(int largestStory) {
    this.largestStory = largestStory;
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    InputFile.check(file);
    try {
      FileLook look = FileLook.through(file, progress);
      requireNoPacked(file);
      Charset charset = look.charset(file);
      requireStories(file, charset);
      return look.scanByStory(file, charset);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  /** What is packed would be a web archive or a book, and had been read as that. */
  private static void requireNoPacked(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    boolean isGzip = head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    if (isGzip || ZipParts.isZip(head)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_PACKED_UNKNOWN, file));
    }
  }

  /** A text without separator and without any tag is of another format; so is one with separators only. */
  private void requireStories(Path file, Charset charset) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      FragmentCutter cutter = new FragmentCutter(in, charset, largestStory);
      boolean separated = false;
      for (FragmentCutter.Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
        separated |= cut.separated();
        StorySource story = cut.large() ? null : SourceFormats.story(FileLook.name(file), 1, cut.bytes(), charset);
        if (cut.large() || story != null && (separated || hasTag(story.body()) || hasTag(story.headline()))) {
          return;
        }
      }
    }
    throw new PizhuException(Problem.of(ProblemKind.FILE_HAS_NO_STORIES, file));
  }

  private static boolean hasTag(String text) {
    for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
      char next = text.charAt(at + 1);
      if (next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(Path file, SourceScan scan, FragmentHandler handler, Progress progress) {
    InputFile.check(file);
    CRC32 crc = new CRC32();
    long done = 0;
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
      FragmentCutter cutter = new FragmentCutter(in, scan.charset(), largestStory);
      Numbering numbering = new Numbering(FileLook.name(file), scan, largestStory);
      for (FragmentCutter.Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
        if (progress.isCancelled()) {
          return;
        }
        handler.accept(numbering.fragment(cut));
        done += cut.bytes().length;
        progress.update(done, scan.size(), FileLook.name(file));
      }
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
    if (done != scan.size() || crc.getValue() != scan.crc32()) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, file));
    }
  }

  /**
   * Whether a text has a tag or a line with nothing but an asterisk anywhere: without both it is no file of stories. One that can't be read is
   * taken for one, whose reading tells why.
   */
  public static boolean hasMarks(Path file, Charset charset) {
    try (Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
      int before = '\n';
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (before == '<' && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
          return true;
        }
        if (c == '\n' || c == '\r') {
          if (line.toString().equals("*")) {
            return true;
          }
          line.setLength(0);
        } else if (!WhiteSpace.isWhite((char) c) && line.length() < 2) {
          line.append((char) c);
        }
        before = c;
      }
      return line.toString().equals("*");
    } catch (IOException unreadable) {
      return true;
    }
  }
}
