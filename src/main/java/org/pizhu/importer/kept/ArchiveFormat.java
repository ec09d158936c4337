package org.pizhu.importer.kept;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.pizhu.html.StorySource;
import org.pizhu.html.pages.PageReader;
import org.pizhu.importer.charset.Decoding;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.charset.PageCharset;
import org.pizhu.importer.packed.Unpacking;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records of web archives, WARC and ARC, plain or compressed: which hold a page, and the page. */
public final class ArchiveFormat {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveFormat.class);

  private static final int HEAD = 1024;

  /** «WARC/1.1», or the line of an ARC record: address, IP address, time, type, size. */
  private static final Pattern RECORD =
      Pattern.compile("\\A\\s{0,8}(?:WARC/\\d\\.\\d+\\s|filedesc://\\S+ |[a-z]{2,10}:\\S{1,900} [0-9a-f.:]{3,40} \\d{8,17} \\S+ (?:\\S+ ){0,5}\\d+\\r?\\n)");

  /** Addresses of what people read; others are of the capture itself, such as of names that were looked up. */
  private static final Pattern WEB = Pattern.compile("<?(?:https?|file|ftp):", Pattern.CASE_INSENSITIVE);

  private ArchiveFormat() {}

  /**
   * What a record holds.
   *
   * @param address where it was taken from
   * @param captured when, by ISO 8601; none if the archive gives no such day
   * @param type the media type in small letters, without parameters; empty where the server gave none
   * @param bytes without compression and chunks
   * @param isCut whether their end is missing
   */
  public record Payload(String address, @Nullable String captured, String type, byte[] bytes, boolean isCut) {}

  /** A story, or why there is none where there could be one; both are missing where a record holds no page. */
  public record Found(@Nullable StorySource story, List<Problem> problems) {

    /** The same without the story if its address is not among those of pages. */
    public Found pages(Predicate<String> isPage) {
      PageFacts facts = story == null ? null : story.page();
      return facts == null || facts.address() == null || isPage.test(facts.address()) ? this : new Found(null, problems);
    }
  }

  /** Whether bytes begin a record, compressed or not. */
  public static boolean isArchive(byte[] head) {
    byte[] start = head;
    if (isPacked(head)) {
      start = inflated(head);
    }
    return RECORD.matcher(new String(start, 0, Math.min(start.length, HEAD), StandardCharsets.ISO_8859_1)).find();
  }

  private static byte[] inflated(byte[] head) {
    byte[] start = new byte[HEAD];
    int length = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      for (int read = in.read(start, 0, HEAD); read > 0 && length < HEAD; read = in.read(start, length, HEAD - length)) {
        length += read;
      }
    } catch (EOFException | ZipException e) {
      // The head of a longer file ends in the middle: what came out so far tells enough.
      return java.util.Arrays.copyOf(start, length);
    } catch (IOException e) {
      LOG.debug("Not the head of a compressed archive", e);
      return new byte[0];
    }
    return java.util.Arrays.copyOf(start, length);
  }

  /**
   * The story of a record.
   *
   * @param file the name of the archive, for problems
   * @param number the place of the record in the archive, 1 for the first
   * @param bytes all bytes of the record; anything
   */
  public static Found story(String file, long number, byte[] bytes) {
    return story(file, number, bytes, ImportLimits.MOST.story());
  }

  /**
   * The same.
   *
   * @param largest a page with more bytes is not read, however few it takes in the archive
   */
  public static Found story(String file, long number, byte[] bytes, int largest) {
    try (InputStream plain = plain(bytes); WarcReader reader = new WarcReader(plain)) {
      reader.setLenient(true);
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty() || !(record.get() instanceof WarcTargetRecord answer) || !isAnswer(answer) || !isWeb(answer)) {
        return new Found(null, List.of());
      }
      Found found = page(file, number, answer, largest);
      boolean isCut = !isPacked(bytes) && answer.body().size() > bytes.length;
      return isCut ? new Found(found.story(), List.of(Problem.at(ProblemKind.ARCHIVE_RECORD_BROKEN, file, number))) : found;
    } catch (IOException | RuntimeException e) {
      // The library throws whatever a broken record leads it to.
      LOG.info("Record {} of {} is broken", number, file, e);
      return new Found(null, List.of(Problem.at(ProblemKind.ARCHIVE_RECORD_BROKEN, file, number)));
    }
  }

  /**
   * The page of a record, as it lies in it.
   *
   * @param bytes all bytes of the record; anything
   * @return null if it holds none, or one that can't be read
   */
  public static @Nullable String html(byte[] bytes) {
    try (InputStream plain = plain(bytes); WarcReader reader = new WarcReader(plain)) {
      reader.setLenient(true);
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty() || !(record.get() instanceof WarcTargetRecord answer) || !isAnswer(answer) || !isWeb(answer)) {
        return null;
      }
      int largest = ImportLimits.MOST.story();
      Payload payload = payload(answer, ArchiveFormat::isPage, largest);
      return payload == null || payload.bytes().length == 0 || payload.bytes().length > largest ? null : html(payload);
    } catch (IOException | RuntimeException e) {
      // The library throws whatever a broken record leads it to; what was read of it is in the library all the same.
      LOG.info("A record is broken", e);
      return null;
    }
  }

  private static @Nullable String html(Payload payload) {
    Encodings encodings = new Encodings();
    encodings.add(payload.bytes(), payload.bytes().length);
    Charset charset = PageCharset.of(encodings, payload.bytes());
    return charset == null ? null : Decoding.of(payload.bytes(), charset);
  }

  /** A compressed record that breaks off is read as far as it goes, which the library does not. */
  private static InputStream plain(byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return isPacked(bytes) ? Unpacking.toBreak(new GZIPInputStream(in), bytes.length, ImportLimits.MOST.unpacked()) : in;
  }

  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  /**
   * What there is to say of a record that is larger than any page is read: nothing, unless it is a page.
   *
   * @param in the record from its beginning, of which only the heads are read
   * @param size of the whole record, in bytes
   */
  public static List<Problem> tooLarge(String file, long number, InputStream in, long size, int largest) {
    try (WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      Optional<WarcRecord> record = reader.next();
      boolean isPage = record.isPresent() && record.get() instanceof WarcTargetRecord answer && isAnswer(answer) && isWeb(answer) && hasPage(answer);
      return isPage ? List.of(Problem.at(ProblemKind.STORY_OVER_LIMIT, file, number, size, largest)) : List.of();
    } catch (IOException | RuntimeException e) {
      LOG.info("Record {} of {} is broken", number, file, e);
      return List.of(Problem.at(ProblemKind.ARCHIVE_RECORD_BROKEN, file, number));
    }
  }

  private static boolean hasPage(WarcTargetRecord answer) throws IOException {
    return answer instanceof WarcResponse response
        ? response.http().status() == 200 && isPage(type(response.http())) : isPage(type(answer));
  }

  private static boolean isPage(String type) {
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  private static String type(Message message) {
    return message.headers().first("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Found page(String file, long number, WarcTargetRecord answer, int largest) throws IOException {
    Payload payload = payload(answer, ArchiveFormat::isPage, largest);
    if (payload == null || payload.bytes().length == 0) {
      return new Found(null, List.of());
    }
    if (payload.bytes().length > largest) {
      return new Found(null, List.of(Problem.at(
          ProblemKind.STORY_OVER_LIMIT, file, number, payload.bytes().length, largest)));
    }
    String html = html(payload);
    if (html == null) {
      return new Found(null, List.of(Problem.at(ProblemKind.ARCHIVE_RECORD_BROKEN, file, number)));
    }
    StorySource source = PageReader.read(file, number, html);
    List<Problem> problems = new ArrayList<>();
    if (payload.isCut()) {
      problems.add(Problem.at(ProblemKind.ARCHIVE_RECORD_BROKEN, file, number));
    }
    if (payload.captured() == null) {
      problems.add(Problem.at(ProblemKind.ITEM_DATE_NOT_VALID, file, number, answer.headers().first("WARC-Date").orElse("")));
    }
    return new Found(source.taken(payload.address(), payload.captured()), problems);
  }

  private static @Nullable String captured(WarcTargetRecord answer) {
    try {
      return answer.date().toString();
    } catch (DateTimeException | IllegalArgumentException notInTheCalendar) {
      LOG.debug("A record without a date", notInTheCalendar);
      return null;
    }
  }

  /** Whether a record holds what stood at an address: as a server sent it, as it was put there, or turned into something else. */
  public static boolean isAnswer(WarcRecord record) {
    return record instanceof WarcResponse || record instanceof WarcResource || record instanceof WarcConversion;
  }

  /** Whether a record is an answer of the web from an address that is wanted. */
  public static boolean isFrom(WarcRecord record, Predicate<String> wanted) {
    return isAnswer(record) && record instanceof WarcTargetRecord answer && answer.target() != null && wanted.test(answer.target());
  }

  private static boolean isWeb(WarcTargetRecord answer) {
    String target = answer.target();
    return target == null || WEB.matcher(target).lookingAt();
  }

  /**
   * What stood at an address.
   *
   * @param answer a record that {@link #isAnswer}
   * @param wanted tells whether a media type is of use
   * @param largest the limit, in bytes
   * @return none where a server answered that there is nothing, or something else; one byte more than the limit where there is more
   */
  public static @Nullable Payload payload(WarcTargetRecord answer, Predicate<String> wanted, int largest) throws IOException {
    Message message = answer;
    if (answer instanceof WarcResponse response) {
      HttpResponse http = response.http();
      if (http.status() != 200) {
        return null;
      }
      message = http;
    }
    String said = type(message);
    if (!wanted.test(said) && !AnswerBody.saysNothing(said)) {
      return null;
    }
    AnswerBody body = AnswerBody.read(message.body().stream(), message.headers().all("Content-Encoding"), largest);
    String type = body.type(said);
    if (!wanted.test(type)) {
      return null;
    }
    // A broken record may lack its address; what it holds is read all the same.
    String address = Objects.requireNonNullElse(answer.target(), "").replaceAll("^<|>$", "");
    return new Payload(address, captured(answer), type, body.bytes(), body.isCut());
  }
}
