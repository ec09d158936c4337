package org.pizhu.importer.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.charset.Decoding;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.charset.PageCharset;
import org.pizhu.importer.item.ItemDates;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.packed.PartNames;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.Limits;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages that were saved with all they need in one file (MHTML, RFC 2557): one file, one story, and its pictures. */
public final class MhtmlImporter extends ItemImporter {

  private static final Logger LOG = LoggerFactory.getLogger(MhtmlImporter.class);

  private static final int HEAD = 1 << 14;

  private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,80}:.*|[ \\t].*");
  private static final Pattern TYPE =
      Pattern.compile("(?im)^content-type:\\s*(?:multipart/(?:related|alternative|mixed)|text/html)");
  private static final Pattern VERSION = Pattern.compile("(?im)^mime-version:");

  /** An importer that leaves out what is over some limits. */
  public MhtmlImporter(ImportLimits limits) {
    super(limits);
  }

  /** Whether bytes begin a message with a page: lines of headers, two of which tell what it is. */
  public static boolean isMessage(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1).stripLeading();
    int end = text.replace("\r", "").indexOf("\n\n");
    if (end < 0) {
      return false;
    }
    String headers = text.replace("\r", "").substring(0, end);
    return VERSION.matcher(headers).find() && TYPE.matcher(headers).find()
        && headers.lines().allMatch(line -> HEADER.matcher(line).matches());
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    InputFile.check(file);
    try {
      checkSize(file);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
    return bytesScan(file, progress);
  }

  @Override
  protected void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    checkSize(file);
    MimeMessage message = MimeMessage.read(Files.readAllBytes(file));
    if (message.isCut()) {
      taker.tell(Problem.of(ProblemKind.FILE_CUT, taker.file()));
    }
    if (message.isDeep()) {
      taker.tell(Problem.of(ProblemKind.FILE_NESTED_TOO_DEEP, taker.file(), Limits.NESTED_PARTS));
    }
    MimeMessage.Part page = page(message);
    if (page == null) {
      return;
    }
    byte[] bytes = page.body();
    Charset charset = charset(page, bytes);
    if (charset == null) {
      taker.tell(Problem.of(ProblemKind.FILE_PART_BROKEN, taker.file(), page.name()));
      return;
    }
    List<Problem> problems = new ArrayList<>();
    String date = message.header("date");
    String captured = ItemDates.captured(date);
    if (captured == null && !date.isBlank()) {
      problems.add(Problem.of(ProblemKind.ITEM_DATE_NOT_VALID, taker.file(), date));
    }
    PageFacts facts = new PageFacts(address(message, page), null, null, captured, List.of());
    taker.take(1, new SourceItem(SourceItem.Form.PAGE, "", Decoding.of(bytes, charset), facts), problems);
  }

  /** The part that the message begins with, or the first page. */
  private static MimeMessage.@Nullable Part page(MimeMessage message) {
    String start = message.start();
    MimeMessage.Part first = null;
    for (MimeMessage.Part part : message.parts()) {
      if (part.type().equals("text/html") || part.type().equals("application/xhtml+xml")) {
        if (!start.isEmpty() && part.id().equals(start)) {
          return part;
        }
        first = first == null ? part : first;
      }
    }
    return first;
  }

  /** What a part says of its encoding counts where its bytes don't say better. */
  private static @Nullable Charset charset(MimeMessage.Part page, byte[] bytes) {
    Encodings encodings = new Encodings();
    encodings.add(bytes, bytes.length);
    Charset found = PageCharset.of(encodings, bytes);
    String said = page.parameter("charset");
    boolean isPlain = found != null && found.equals(StandardCharsets.UTF_8) && encodings.utf8().bad() == 0;
    if (isPlain || said.isEmpty()) {
      return found;
    }
    try {
      Charset charset = Charset.forName(said);
      return charset.equals(StandardCharsets.UTF_8) || found != null && charset.name().startsWith("GB") ? found : charset;
    } catch (IllegalArgumentException unknown) {
      return found;
    }
  }

  private static @Nullable String address(MimeMessage message, MimeMessage.Part page) {
    for (String address : List.of(message.header("snapshot-content-location"), page.location(), message.header("content-location"))) {
      if (address.startsWith("http")) {
        return address;
      }
    }
    return null;
  }

  @Override
  public void pictures(
      Path file, Supplier<Set<String>> wanted, Consumer<Problem> told, Progress progress, BiConsumer<String, byte[]> taker) {
    Set<String> addresses = wanted.get();
    if (addresses.isEmpty()) {
      return;
    }
    try {
      checkSize(file);
      MimeMessage message = MimeMessage.read(Files.readAllBytes(file));
      MimeMessage.Part page = page(message);
      Map<String, MimeMessage.Part> parts = pictures(message);
      String base = page == null ? null : page.location();
      for (String address : addresses) {
        MimeMessage.Part part = parts.get(address);
        part = part == null ? parts.get(PartNames.absolute(base, address)) : part;
        if (part != null && !progress.isCancelled()) {
          byte[] bytes = part.body();
          if (bytes.length > limits().picture()) {
            told.accept(Problem.of(ProblemKind.FILE_PART_TOO_LARGE, FileLook.name(file), address, limits().picture()));
          } else {
            taker.accept(address, bytes);
          }
        }
      }
    } catch (IOException unreadable) {
      LOG.info("The pictures of {} can't be read", file, unreadable);
    }
  }

  private static Map<String, MimeMessage.Part> pictures(MimeMessage message) {
    Map<String, MimeMessage.Part> parts = new HashMap<>();
    for (MimeMessage.Part part : message.parts()) {
      if (!part.type().toLowerCase(Locale.ROOT).startsWith("text/")) {
        if (!part.location().isEmpty()) {
          parts.putIfAbsent(part.location(), part);
        }
        if (!part.id().isEmpty()) {
          parts.putIfAbsent("cid:" + part.id(), part);
          parts.putIfAbsent("cid:" + PartNames.decoded(part.id()), part);
        }
      }
    }
    return parts;
  }
}
