package org.pizhu.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.pizhu.html.StorySource;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/** Reads text files that hold one story after the other: a headline, lines of HTML, a line with an asterisk. */
public final class SeedFileImporter implements Importer {

  /** A story with more bytes is not read; its bytes are handed over in pieces. */
  public static final int LARGEST_STORY = 32 << 20;

  private static final int CHUNK = 1 << 18;

  private final int largestStory;

  public SeedFileImporter() {
    this(LARGEST_STORY);
  }

  /**
   * @param largestStory in bytes
   */
  SeedFileImporter(int largestStory) {
    this.largestStory = largestStory;
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    InputFile.check(file);
    try {
      long size = Files.size(file);
      Encodings encodings = new Encodings();
      MessageDigest digest = Sha256.digest();
      CRC32 crc = new CRC32();
      byte[] chunk = new byte[(int) Math.max(1, Math.min(CHUNK, size))];
      long done = 0;
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          digest.update(chunk, 0, read);
          crc.update(chunk, 0, read);
          encodings.add(chunk, read);
          done += read;
          progress.update(done, size, name(file));
          if (progress.isCancelled()) {
            throw new CancellationException();
          }
        }
      }
      if (done == 0) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_EMPTY, file));
      }
      Charset charset = encodings.charset();
      if (charset == null) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_TEXT, file));
      }
      requireStories(file, charset);
      return new SourceScan(
          Sha256.hex(digest.digest()), crc.getValue(), done, charset, problems(file, charset, encodings.utf8()));
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  /** A text without separator and without any tag is of another format; so is one with separators only. */
  private void requireStories(Path file, Charset charset) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      FragmentCutter cutter = new FragmentCutter(in, charset, largestStory);
      boolean separated = false;
      for (FragmentCutter.Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
        separated |= cut.separated();
        StorySource story = cut.large() ? null : SeedFormat.story(name(file), 1, cut.bytes(), charset);
        if (cut.large() || story != null && (separated || hasTag(story.body()) || hasTag(story.headline()))) {
          return;
        }
      }
    }
    throw new PizhuException(Problem.of(ProblemKind.FILE_HAS_NO_STORIES, file));
  }

  private static List<Problem> problems(Path file, Charset charset, Utf8Check utf8) throws IOException {
    List<Problem> problems = new ArrayList<>();
    long bad = utf8.bad();
    long line = utf8.firstBadLine();
    if (!charset.equals(StandardCharsets.UTF_8)) {
      problems.add(Problem.of(ProblemKind.FILE_READ_AS, file, charset.name()));
      try (InputStream in = Files.newInputStream(file)) {
        BadCharacters found = BadCharacters.count(in, charset);
        bad = found.count();
        line = found.firstLine();
      }
    }
    if (bad > 0) {
      problems.add(Problem.at(ProblemKind.FILE_BAD_CHARACTERS, file, line, bad));
    }
    return problems;
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
      Numbering numbering = new Numbering(name(file), scan, largestStory);
      for (FragmentCutter.Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
        if (progress.isCancelled()) {
          return;
        }
        handler.accept(numbering.fragment(cut));
        done += cut.bytes().length;
        progress.update(done, scan.size(), name(file));
      }
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
    if (done != scan.size() || crc.getValue() != scan.crc32()) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, file));
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
