package org.pizhu.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.ForeignNote.ForeignStory;
import org.pizhu.importer.ForeignNote.ForeignTag;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.Problem;
import org.pizhu.model.SourceVariable;
import org.pizhu.text.Sha256;
import org.pizhu.text.Uuids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A REFI-QDA project while it is read: notes and variables come behind what refers to them, so all is put together at the end. */
final class QdpxDraft {

  private static final Logger LOG = LoggerFactory.getLogger(QdpxDraft.class);

  private static final int WHOLE = 100;
  private static final String INTERNAL = "internal://";

  private final Path file;
  private final ZipParts parts;
  private final List<Problem> problems;
  private final Map<String, String> users = new HashMap<>();
  private final List<CodebookEntry> tags = new ArrayList<>();
  private final Map<String, Integer> entries = new HashMap<>();
  private final Map<Integer, String> memos = new HashMap<>();
  private final Deque<Integer> openCodes = new ArrayDeque<>();
  private final List<Item> sources = new ArrayList<>();
  private final Map<String, Item> notes = new HashMap<>();
  private final Deque<Item> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private String variable = "";
  private @Nullable Coding coding;

  QdpxDraft(Path file, ZipParts parts, List<Problem> problems) {
    this.file = file;
    this.parts = parts;
    this.problems = problems;
  }

  /** A coding: its own id, that of the code, who gave it and when. */
  private record Coding(String guid, String code, String user, String created) {}

  /** A source, a selection of one, or a note. */
  private static final class Item {
    private final String element;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Item> selections = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final long line;
    private String content = "";

    Item(String element, long line) {
      this.element = element;
      this.line = line;
    }

    String get(String name) {
      return attributes.getOrDefault(name, "");
    }

    String value(SourceVariable variable) {
      return values.getOrDefault(variable.guid(), "");
    }
  }

  private static String guid(String given) {
    return given.replace("{", "").replace("}", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : NotesReader.clean(value);
  }

  void start(XMLStreamReader xml) {
    text.setLength(0);
    String name = xml.getLocalName();
    switch (name) {
      case "User" -> users.put(guid(attribute(xml, "guid")), attribute(xml, "name").isEmpty() ? attribute(xml, "id") : attribute(xml, "name"));
      case "Code" -> code(xml);
      case "TextSource", "PictureSource", "Note", "PlainTextSelection", "PictureSelection", "PDFSource", "AudioSource", "VideoSource",
          "Transcript", "Representation", "TextDescription" -> open(xml, name);
      case "Coding" -> coding = new Coding(guid(attribute(xml, "guid")), "", attribute(xml, "creatingUser"), attribute(xml, "creationDateTime"));
      case "CodeRef" -> codeRef(guid(attribute(xml, "targetGUID")));
      case "NoteRef" -> noteRef(guid(attribute(xml, "targetGUID")));
      case "VariableRef" -> variable = guid(attribute(xml, "targetGUID"));
      default -> { }
    }
  }

  private void code(XMLStreamReader xml) {
    int parent = openCodes.isEmpty() ? CodebookEntry.TOP : openCodes.peek();
    openCodes.push(tags.size());
    String guid = guid(attribute(xml, "guid"));
    String name = attribute(xml, "name").isBlank() ? guid : attribute(xml, "name");
    String color = attribute(xml, "color").strip();
    entries.put(guid, tags.size());
    tags.add(new CodebookEntry(
        xml.getLocation().getLineNumber(), parent, guid, name.isBlank() ? "?" : name,
        CodebookReader.isRgb(color) ? CodebookReader.rgb(color) : null, null, null, null));
  }

  private void open(XMLStreamReader xml, String name) {
    Item item = new Item(name, xml.getLocation().getLineNumber());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      item.attributes.put(xml.getAttributeLocalName(i), NotesReader.clean(xml.getAttributeValue(i)));
    }
    Item above = open.peek();
    if (above != null && name.endsWith("Selection")) {
      above.selections.add(item);
    } else if (above == null && name.equals("Note")) {
      notes.put(guid(item.get("guid")), item);
    } else if (above == null && (name.equals("TextSource") || name.equals("PictureSource"))) {
      sources.add(item);
    }
    open.push(item);
  }

  private void codeRef(String code) {
    Coding now = coding;
    Item item = open.peek();
    if (now != null && item != null) {
      item.codings.add(new Coding(now.guid(), code, now.user(), now.created()));
    }
  }

  private void noteRef(String note) {
    Item item = open.peek();
    if (item != null) {
      item.notes.add(note);
    } else if (!openCodes.isEmpty()) {
      memos.put(openCodes.peek(), note);
    }
  }

  void characters(String more) {
    text.append(more);
  }

  void end(String name) {
    Item item = open.peek();
    switch (name) {
      case "Code" -> openCodes.pop();
      case "Description" -> describe();
      case "PlainTextContent" -> {
        if (item != null) {
          item.content = NotesReader.clean(text.toString());
        }
      }
      case "TextValue", "IntegerValue", "FloatValue", "BooleanValue", "DateValue", "DateTimeValue" -> {
        if (item != null) {
          item.values.put(variable, NotesReader.clean(text.toString()));
        }
      }
      case "Coding" -> coding = null;
      default -> {
        if (item != null && item.element.equals(name)) {
          open.pop();
        }
      }
    }
    text.setLength(0);
  }

  private void describe() {
    if (open.isEmpty() && !openCodes.isEmpty()) {
      int index = openCodes.peek();
      CodebookEntry one = tags.get(index);
      tags.set(index, new CodebookEntry(
          one.line(), one.parent(), one.id(), one.name(), one.rgb(), NotesReader.clean(text.toString()), null, null));
    }
  }

  // At the end

  ForeignNotes notes(String sha256) {
    memos.forEach((index, note) -> {
      CodebookEntry one = tags.get(index);
      tags.set(index, new CodebookEntry(
          one.line(), one.parent(), one.id(), one.name(), one.rgb(), one.description(), null, content(note)));
    });
    List<ForeignNote> all = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Item source : sources) {
      if (source.element.equals("TextSource")) {
        String body = body(source);
        texts.add(body);
        of(source, story(source, texts.size(), body), body, all);
      } else {
        of(source, story(source, 0, ""), "", all);
      }
    }
    return new ForeignNotes(tags, all, texts, sha256, problems);
  }

  /** The text of a source or a note, from the document or from a file of its own, without a byte order mark. */
  private String body(Item item) {
    String path = item.get("plainTextPath");
    byte[] bytes = path.isEmpty() ? null : bytes(path, ImportLimits.DEFAULT.story());
    if (bytes == null) {
      return item.content;
    }
    Encodings encodings = new Encodings();
    encodings.add(bytes, bytes.length);
    String read = new String(bytes, encodings.charset() == null ? StandardCharsets.UTF_8 : encodings.charset());
    return NotesReader.clean(read.startsWith("\ufeff") ? read.substring(1) : read);
  }

  private byte @Nullable [] bytes(String path, int limit) {
    String name = path.startsWith(INTERNAL) ? path.substring(INTERNAL.length()) : "";
    String wanted = name.replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    return parts.names().stream().filter(part -> part.toLowerCase(Locale.ROOT).equals("sources/" + wanted)).findFirst()
        .map(part -> parts.read(part, limit, problems::add)).orElse(null);
  }

  private @Nullable String content(String note) {
    Item item = notes.get(note);
    return item == null ? null : body(item);
  }

  private static ForeignStory story(Item source, int own, String body) {
    String number = source.value(SourceVariable.STORY_NUMBER);
    String textSha256 = source.value(SourceVariable.TEXT_SHA256);
    String headline = source.value(SourceVariable.HEADLINE);
    return new ForeignStory(
        source.value(SourceVariable.SOURCE_SHA256),
        number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0,
        textSha256.isEmpty() && own > 0 ? Sha256.of(body) : textSha256,
        source.value(SourceVariable.ADDRESS),
        headline.isEmpty() ? source.get("name") : headline,
        own);
  }

  private void of(Item source, ForeignStory story, String body, List<ForeignNote> all) {
    ForeignTarget whole = source.element.equals("TextSource") ? new ForeignTarget.Whole() : picture(source, null);
    int @Nullable [] size = null;
    for (Item selection : source.selections) {
      ForeignTarget target;
      if (selection.element.equals("PictureSelection")) {
        size = size == null ? size(source) : size;
        target = picture(source, region(selection, size));
      } else {
        target = passage(selection, body);
      }
      List<String> words = selection.notes.stream().map(this::content).filter(java.util.Objects::nonNull).toList();
      all.add(note(selection, guid(selection.get("guid")), story, target, selection.codings, String.join("\n\n", words)));
    }
    whole(source, story, whole, all);
  }

  /** The codings and notes of a source as a whole, which belong together where their ids follow from each other. */
  private void whole(Item source, ForeignStory story, ForeignTarget target, List<ForeignNote> all) {
    Set<String> taken = new HashSet<>();
    for (Coding first : source.codings) {
      if (taken.contains(first.guid())) {
        continue;
      }
      List<Coding> codings = new ArrayList<>(List.of(first));
      source.codings.stream().filter(one -> one.guid().equals(Uuids.derived(first.guid(), one.code()))).forEach(codings::add);
      codings.forEach(one -> taken.add(one.guid()));
      String note = Uuids.derived(first.guid(), "note");
      Item said = source.notes.contains(note) ? notes.get(note) : null;
      taken.add(note);
      Item made = new Item("Coding", source.line);
      made.attributes.put("creatingUser", first.user());
      made.attributes.put("creationDateTime", first.created());
      if (said != null) {
        made.attributes.put("modifiedDateTime", said.get("modifiedDateTime"));
      }
      all.add(note(made, first.guid(), story, target, codings, said == null ? "" : body(said)));
    }
    String memo = Uuids.derived(guid(source.get("guid")), "memo");
    for (String id : source.notes) {
      Item said = notes.get(id);
      if (said != null && taken.add(id)) {
        ForeignNote note = note(said, id, story, target, List.of(), body(said));
        all.add(id.equals(memo)
            ? new ForeignNote(note.line(), id, story, target, "", note.note(), List.of(), note.creator(), note.created(), note.modified(), true)
            : note);
      }
    }
  }

  private ForeignNote note(
      Item item, String id, ForeignStory story, ForeignTarget target, List<Coding> codings, String words) {
    List<ForeignTag> given = new ArrayList<>();
    String user = item.get("creatingUser");
    String created = item.get("creationDateTime");
    for (Coding one : codings) {
      Integer entry = entries.get(one.code());
      if (entry != null) {
        given.add(new ForeignTag("", List.of(one.code()), entry));
      }
      user = user.isEmpty() ? one.user() : user;
      created = created.isEmpty() ? one.created() : created;
    }
    Instant made = NoteValues.time(created);
    Instant changed = NoteValues.time(item.get("modifiedDateTime"));
    return new ForeignNote(
        item.line, id, story, target, "", words, given, users.getOrDefault(guid(user), ""), made, changed == null ? made : changed, false);
  }

  /** Some programs count the last character in: then the name of a selection says what is meant. */
  private static ForeignTarget passage(Item selection, String body) {
    long start = number(selection, "startPosition");
    long end = number(selection, "endPosition");
    int length = body.codePointCount(0, body.length());
    String name = selection.get("name").strip();
    if (start >= 0 && end >= start && end < length && !name.isEmpty()
        && piece(body, start, end + 1).equals(name) && !piece(body, start, end).equals(name)) {
      end++;
    }
    return new ForeignTarget.Passage("", "", "", start, end, ForeignTarget.Counting.CODE_POINTS);
  }

  private static String piece(String body, long start, long end) {
    int from = body.offsetByCodePoints(0, (int) start);
    return body.substring(from, body.offsetByCodePoints(from, (int) (end - start)));
  }

  private static long number(Item item, String attribute) {
    return item.get(attribute).strip().matches("\\d{1,9}") ? Long.parseLong(item.get(attribute).strip()) : -1;
  }

  private static ForeignTarget picture(Item source, @Nullable FragmentSelector region) {
    String picture = source.value(SourceVariable.PICTURE_SHA256);
    String number = source.value(SourceVariable.FIGURE_NUMBER);
    return new ForeignTarget.Picture(
        number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0, source.value(SourceVariable.FILE_NAME),
        picture.isEmpty() ? null : picture, "", region);
  }

  private static @Nullable FragmentSelector region(Item selection, int[] size) {
    if (size.length == 0) {
      return null;
    }
    int[] across = side(number(selection, "firstX"), number(selection, "secondX"), size[0]);
    int[] down = side(number(selection, "firstY"), number(selection, "secondY"), size[1]);
    return new FragmentSelector(across[0], down[0], across[1], down[1]);
  }

  private static int[] side(long first, long second, int pixels) {
    long from = Math.max(0, Math.min(WHOLE - 1L, Math.round(first * (double) WHOLE / pixels)));
    long to = Math.max(from + 1, Math.min(WHOLE, Math.round(second * (double) WHOLE / pixels)));
    return new int[] {(int) from, (int) (to - from)};
  }

  /** Width and height in pixels; nothing if the picture can't be read. */
  private int[] size(Item source) {
    byte[] bytes = bytes(source.get("path"), ImportLimits.DEFAULT.picture());
    if (bytes == null) {
      return new int[0];
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      for (ImageReader reader : (Iterable<ImageReader>) () -> ImageIO.getImageReaders(in)) {
        reader.setInput(in, true, true);
        int[] size = {reader.getWidth(0), reader.getHeight(0)};
        reader.dispose();
        return size;
      }
      return new int[0];
    } catch (IOException | RuntimeException broken) {
      // Readers of the JDK fail on broken pictures in any way. The annotation is then about the whole picture.
      LOG.info("A picture of {} can't be read", file, broken);
      return new int[0];
    }
  }
}
