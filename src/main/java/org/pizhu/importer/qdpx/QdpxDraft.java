package org.pizhu.importer.qdpx;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.codebook.CodebookColors;
import org.pizhu.importer.codebook.CodebookEntry;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;
import org.pizhu.importer.notes.ForeignNote;
import org.pizhu.importer.notes.ForeignNotes;
import org.pizhu.importer.notes.ForeignTarget;
import org.pizhu.importer.notes.NoteValues;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.SourceVariable;
import org.pizhu.text.Uuids;

/** A REFI-QDA project while it is read: notes and variables come behind what refers to them, so all is put together at the end. */
final class QdpxDraft {

  private final Path file;
  private final QdpxFiles files;
  private final List<Problem> problems;
  private final Map<String, String> users = new HashMap<>();
  private final List<CodebookEntry> tags = new ArrayList<>();
  private final Map<String, Integer> entries = new HashMap<>();
  private final Map<Integer, String> memos = new HashMap<>();
  private final Deque<Integer> openCodes = new ArrayDeque<>();
  private final List<QdpxItem> sources = new ArrayList<>();
  private final Map<String, QdpxItem> notes = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Deque<QdpxItem> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private String variable = "";
  /** The GUIDs of our variables, by those that another program gave them. */
  private final Map<String, String> ours = new HashMap<>();
  private String declared = "";
  private QdpxItem.@Nullable Coding coding;
  private final QdpxAdditions additions = new QdpxAdditions();

  QdpxDraft(Path file, ZipParts parts, List<Problem> problems) {
    this.file = file;
    files = new QdpxFiles(parts, problems);
    this.problems = problems;
  }

  /** From one item of the project to another one. */
  private record Link(String origin, String target) {}

  private static String guid(String given) {
    return given.replace("{", "").replace("}", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : NoteValues.clean(value);
  }

  void start(XMLStreamReader xml) {
    text.setLength(0);
    String name = xml.getLocalName();
    switch (name) {
      case "User" -> users.put(guid(attribute(xml, "guid")), attribute(xml, "name").isEmpty() ? attribute(xml, "id") : attribute(xml, "name"));
      case "Code" -> code(xml);
      case "TextSource", "PictureSource", "Note", "PlainTextSelection", "PictureSelection", "PDFSource", "AudioSource", "VideoSource",
          "Transcript", "Representation", "TextDescription" -> open(xml, name);
      case "Coding" -> coding = new QdpxItem.Coding(guid(attribute(xml, "guid")), "", attribute(xml, "creatingUser"), attribute(xml, "creationDateTime"));
      case "CodeRef" -> codeRef(guid(attribute(xml, "targetGUID")));
      case "Link" -> links.add(new Link(guid(attribute(xml, "originGUID")), guid(attribute(xml, "targetGUID"))));
      case "NoteRef" -> noteRef(guid(attribute(xml, "targetGUID")));
      case "Variable" -> declared = guid(attribute(xml, "guid"));
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
        CodebookColors.isRgb(color) ? CodebookColors.rgb(color) : null, null, null, null));
  }

  private void open(XMLStreamReader xml, String name) {
    QdpxItem item = new QdpxItem(name, xml.getLocation().getLineNumber());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      item.attributes.put(xml.getAttributeLocalName(i), NoteValues.clean(xml.getAttributeValue(i)));
    }
    QdpxItem above = open.peek();
    if (above != null && name.endsWith("Selection")) {
      above.selections.add(item);
    } else if (above == null && name.equals("Note")) {
      notes.put(guid(item.get("guid")), item);
    } else if (above == null && (name.equals("TextSource") || name.equals("PictureSource"))) {
      sources.add(item);
    } else if (above == null && name.endsWith("Source")) {
      problems.add(Problem.at(ProblemKind.NOTES_OF_OTHER_SOURCE, file, item.line, item.get("name")));
    }
    open.push(item);
  }

  private void codeRef(String code) {
    QdpxItem.Coding now = coding;
    QdpxItem item = open.peek();
    if (now != null && item != null) {
      item.codings.add(new QdpxItem.Coding(now.guid(), code, now.user(), now.created()));
    }
  }

  private void noteRef(String note) {
    QdpxItem item = open.peek();
    if (item != null) {
      item.notes.add(note);
    } else if (!declared.isEmpty()) {
      SourceVariable.described(text.toString()).ifPresent(known -> ours.put(declared, known.guid()));
    } else if (!openCodes.isEmpty()) {
      memos.put(openCodes.peek(), note);
    }
  }

  void characters(String more) {
    text.append(more);
  }

  void end(String name) {
    QdpxItem item = open.peek();
    switch (name) {
      case "Code" -> openCodes.pop();
      case "Description" -> describe();
      case "PlainTextContent" -> {
        if (item != null) {
          item.content = NoteValues.clean(text.toString());
        }
      }
      case "TextValue", "IntegerValue", "FloatValue", "BooleanValue", "DateValue", "DateTimeValue" -> {
        if (item != null) {
          item.values.put(ours.getOrDefault(variable, variable), NoteValues.clean(text.toString()));
        }
      }
      case "Coding" -> coding = null;
      case "Variable" -> declared = "";
      default -> {
        if (item != null && item.element.equals(name)) {
          open.pop();
        }
      }
    }
    text.setLength(0);
  }

  private void describe() {
    QdpxItem item = open.peek();
    if (item != null) {
      item.description = NoteValues.clean(text.toString()).strip();
    } else if (!declared.isEmpty()) {
      SourceVariable.described(text.toString()).ifPresent(known -> ours.put(declared, known.guid()));
    } else if (!openCodes.isEmpty()) {
      int index = openCodes.peek();
      CodebookEntry one = tags.get(index);
      tags.set(index, new CodebookEntry(
          one.line(), one.parent(), one.id(), one.name(), one.rgb(), NoteValues.clean(text.toString()), null, null));
    }
  }

  // At the end

  ForeignNotes notes(String sha256) {
    takeAdditions();
    memos.forEach((index, note) -> {
      CodebookEntry one = tags.get(index);
      tags.set(index, new CodebookEntry(
          one.line(), one.parent(), one.id(), one.name(), one.rgb(), one.description(), null, content(note)));
    });
    tags.replaceAll(additions::with);
    List<ForeignNote> all = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    // The pictures of a story go where its text goes, wherever they stand: alone they don't say enough to be found in a text that is new.
    Map<String, ForeignStory> stories = new HashMap<>();
    Map<QdpxItem, ForeignStory> ofText = new LinkedHashMap<>();
    for (QdpxItem source : sources) {
      if (source.isText()) {
        String body = files.body(source);
        texts.add(body);
        if (body.isBlank()) {
          String name = source.get("name").isBlank() ? source.get("plainTextPath") : source.get("name");
          problems.add(Problem.at(ProblemKind.NOTES_TEXT_MISSING, file, source.line, name));
        }
        ForeignStory story = QdpxTargets.story(source, texts.size(), body);
        ofText.put(source, story);
        stories.putIfAbsent(QdpxTargets.place(story), story);
      }
    }
    for (QdpxItem source : sources) {
      if (source.isText()) {
        ForeignStory story = ofText.get(source);
        of(source, story, texts.get(story.own() - 1), all);
      } else {
        ForeignStory alone = QdpxTargets.story(source, 0, "");
        of(source, alone.sourceSha256().isEmpty() ? alone : stories.getOrDefault(QdpxTargets.place(alone), alone), "", all);
      }
    }
    tellOfOthers();
    return new ForeignNotes(tags, all, texts, sha256, problems);
  }

  /** Takes what Pizhu said beside the standard out of the notes. */
  private void takeAdditions() {
    List<QdpxItem> own = notes.values().stream().filter(note -> QdpxAdditions.mayBe(note) && additions.take(files.body(note))).toList();
    notes.values().removeAll(own);
    if (additions.isBroken()) {
      problems.add(Problem.at(ProblemKind.NOTE_BROKEN, file, own.get(0).line));
    }
  }

  /** The sources of text with what is said of them, null for one without its text; not before the end. */
  List<@Nullable SourceItem> stories() {
    List<@Nullable SourceItem> stories = new ArrayList<>();
    for (QdpxItem source : sources) {
      if (source.isText()) {
        String body = files.body(source);
        stories.add(body.isBlank() ? null : QdpxTargets.item(source, body));
      }
    }
    return stories;
  }

  /** Tells of notes that nothing speaks of: journals, for example, and what is said of cases. */
  private void tellOfOthers() {
    Set<String> spoken = new HashSet<>(memos.values());
    links.forEach(link -> spoken.addAll(List.of(link.origin(), link.target())));
    for (QdpxItem source : sources) {
      spoken.addAll(source.notes);
      source.selections.forEach(selection -> spoken.addAll(selection.notes));
    }
    notes.forEach((id, note) -> {
      if (!spoken.contains(id)) {
        String name = note.get("name").isBlank() ? words(note).strip().lines().findFirst().orElse("?") : note.get("name");
        problems.add(Problem.at(ProblemKind.NOTE_OF_NOTHING, file, note.line, name));
      }
    });
  }

  private @Nullable String content(String note) {
    QdpxItem item = notes.get(note);
    return item == null ? null : words(item);
  }

  /** What a note says; some have a description and nothing else. */
  private String words(QdpxItem note) {
    String body = files.body(note);
    return body.isBlank() ? note.description : body;
  }

  /**
   * What is said of a selection: the notes that it refers to, those that a link leads to from it or from which one leads to it, as NVivo writes
   * them, and its description, which is the comment of other programs, unless a note says the same.
   */
  private String said(QdpxItem selection) {
    String id = guid(selection.get("guid"));
    Set<String> all = new LinkedHashSet<>(selection.notes);
    links.stream().filter(link -> link.target().equals(id)).forEach(link -> all.add(link.origin()));
    links.stream().filter(link -> link.origin().equals(id)).forEach(link -> all.add(link.target()));
    List<String> words = new ArrayList<>();
    all.stream().map(this::content).filter(Objects::nonNull).forEach(words::add);
    if (!selection.description.isEmpty() && words.stream().noneMatch(one -> one.strip().equals(selection.description))) {
      words.add(selection.description);
    }
    return String.join("\n\n", words);
  }

  private void of(QdpxItem source, ForeignStory story, String body, List<ForeignNote> all) {
    ForeignTarget whole = source.isText() ? new ForeignTarget.Whole() : QdpxTargets.picture(source, null);
    int @Nullable [] size = null;
    for (QdpxItem selection : source.selections) {
      ForeignTarget target;
      if (selection.element.equals("PictureSelection")) {
        size = size == null ? QdpxPictures.size(files.bytes(source.get("path"), ImportLimits.DEFAULT.picture()), file) : size;
        target = QdpxTargets.picture(source, QdpxPictures.region(selection, size));
      } else {
        target = QdpxTargets.passage(selection, body);
      }
      all.add(note(selection, guid(selection.get("guid")), story, target, selection.codings, said(selection)));
    }
    whole(source, story, whole, body, all);
    described(source, story, whole, all);
  }

  /** The codings and notes of a source as a whole, which belong together where their ids follow from each other. */
  private void whole(QdpxItem source, ForeignStory story, ForeignTarget target, String body, List<ForeignNote> all) {
    Set<String> taken = new HashSet<>();
    for (QdpxItem.Coding first : source.codings) {
      if (taken.contains(first.guid())) {
        continue;
      }
      List<QdpxItem.Coding> codings = new ArrayList<>(List.of(first));
      source.codings.stream().filter(one -> one.guid().equals(Uuids.derived(first.guid(), one.code()))).forEach(codings::add);
      codings.forEach(one -> taken.add(one.guid()));
      String note = Uuids.derived(first.guid(), "note");
      QdpxItem said = source.notes.contains(note) ? notes.get(note) : null;
      taken.add(note);
      QdpxItem made = new QdpxItem("Coding", source.line);
      made.attributes.put("creatingUser", first.user());
      made.attributes.put("creationDateTime", first.created());
      if (said != null) {
        made.attributes.put("modifiedDateTime", said.get("modifiedDateTime"));
      }
      all.add(note(made, first.guid(), story, target, codings, said == null ? "" : words(said)));
    }
    String memo = memo(source);
    for (String id : source.notes) {
      QdpxItem said = notes.get(id);
      if (said == null || !taken.add(id)) {
        continue;
      }
      if (!said.selections.isEmpty()) {
        // So QualCoder writes a note of a passage: with the note, and not with the source, stands which passage that is.
        said.selections.forEach(one -> all.add(note(said, guid(one.get("guid")), story, QdpxTargets.passage(one, body), List.of(), words(said))));
      } else if (id.equals(memo)) {
        all.add(memo(said, source, story, target, words(said)));
      } else {
        all.add(note(said, id, story, target, List.of(), words(said)));
      }
    }
  }

  /** What is said of a source is its memo, where it has none of its own; that of a picture of a story is its caption. */
  private void described(QdpxItem source, ForeignStory story, ForeignTarget target, List<ForeignNote> all) {
    boolean known = source.notes.contains(memo(source));
    if (!source.description.isEmpty() && !known && !source.isFigure()) {
      all.add(memo(source, source, story, target, source.description));
    }
  }

  private static String memo(QdpxItem source) {
    return Uuids.derived(guid(source.get("guid")), "memo");
  }

  private ForeignNote memo(QdpxItem said, QdpxItem source, ForeignStory story, ForeignTarget target, String words) {
    ForeignNote note = note(said, memo(source), story, target, List.of(), words);
    return new ForeignNote(
        note.line(), note.id(), story, target, "", note.note(), List.of(), note.creator(), note.created(), note.modified(), true);
  }

  private ForeignNote note(
      QdpxItem item, String id, ForeignStory story, ForeignTarget target, List<QdpxItem.Coding> codings, String words) {
    List<ForeignTag> given = new ArrayList<>();
    String user = item.get("creatingUser");
    String created = item.get("creationDateTime");
    for (QdpxItem.Coding one : codings) {
      Integer entry = entries.get(one.code());
      if (entry != null) {
        given.add(new ForeignTag("", List.of(one.code()), entry));
      }
      user = user.isEmpty() ? one.user() : user;
      created = created.isEmpty() ? one.created() : created;
    }
    Instant made = NoteValues.time(created);
    Instant changed = NoteValues.time(item.get("modifiedDateTime"));
    ForeignNote note = new ForeignNote(
        item.line, id, story, target, "", words, given, users.getOrDefault(guid(user), ""), made, changed == null ? made : changed, false);
    return additions.with(note, item, entries);
  }
}
