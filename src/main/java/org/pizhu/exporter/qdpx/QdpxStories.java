package org.pizhu.exporter.qdpx;

import static org.pizhu.exporter.qdpx.QdpxNotes.attribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pizhu.exporter.json.Ids;
import org.pizhu.exporter.json.JsonLdExporter;
import org.pizhu.exporter.qdpx.QdpxSource.Part;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Wording;
import org.pizhu.exporter.words.XmlText;
import org.pizhu.file.Spool;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.ShownStory;
import org.pizhu.model.SourceVariable;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;
import org.pizhu.text.CodePointIndex;
import org.pizhu.text.Sha256;

/** Writes the stories of a project with their pictures and annotations. */
final class QdpxStories {

  /** The place of what is about a whole source. */
  private static final int[] NOWHERE = {};

  private final ExportSet set;
  private final Wording wording;
  private final QdpxExporter.Files files;
  private final Spool spool;
  private final QdpxNotes notes;
  private final QdpxAdditions additions;
  private final JsonLdExporter.Written written;
  private final Map<String, QdpxSource> sources = new LinkedHashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Set<String> unknownTags = new LinkedHashSet<>();

  QdpxStories(ExportSet set, QdpxExporter.Files files, Spool spool, QdpxNotes notes, QdpxAdditions additions) {
    this.set = set;
    this.files = files;
    this.spool = spool;
    this.notes = notes;
    this.additions = additions;
    wording = new Wording(set);
    written = new JsonLdExporter.Written(set);
  }

  /** All sources in their order. */
  Collection<QdpxSource> sources() {
    return sources.values();
  }

  /** Tags that annotations name and the codebook lacks. */
  Set<String> unknownTags() {
    return unknownTags;
  }

  /**
   * A story that is being written.
   *
   * @param text its text as it is written
   * @param pictures by the number of the figure
   */
  private record Current(
      StoredStory story, String text, CodePointIndex points, QdpxSource source, Map<Integer, QdpxPicture> pictures) {}

  /** Adds a story, or more annotations of one that was added. Returns the GUID of its source. */
  String add(ExportedStory exported) throws IOException {
    StoredStory story = exported.story();
    String guid = Ids.ofStory(story);
    String text = PlainText.sameLength(story.story().text());
    QdpxSource known = sources.get(guid);
    Map<Integer, QdpxPicture> pictures = new HashMap<>();
    QdpxSource source = known == null ? begin(exported, guid, text) : known;
    for (Figure figure : set.content().pictures() ? story.story().figures() : List.<Figure>of()) {
      Optional<QdpxPicture> picture = Optional.ofNullable(story.pictures().get(figure.number()))
          .flatMap(set.pictures()::find)
          .flatMap(bytes -> QdpxPicture.of(bytes.bytes()));
      if (picture.isPresent()) {
        pictures.put(figure.number(), picture.get());
        if (known == null) {
          begin(story, figure, picture.get());
        }
      }
    }
    Current current = new Current(story, text, new CodePointIndex(text), source, pictures);
    for (Annotation annotation : exported.annotations()) {
      if (written.isNew(annotation)) {
        annotation(current, annotation);
      }
    }
    return guid;
  }

  private QdpxSource begin(ExportedStory exported, String guid, String text) throws IOException {
    StoredStory story = exported.story();
    ShownStory shown = story.shown();
    String file = Ids.derived(guid, "text") + ".txt";
    files.put("sources/" + file, text);
    QdpxSource source = new QdpxSource(spool, "TextSource");
    sources.put(guid, source);
    source.add(Part.HEAD, "<TextSource" + attribute("guid", guid) + attribute("name", unique(wording.headline(shown), ""))
        + attribute("plainTextPath", "internal://" + file)
        + attribute("creationDateTime", story.source().imported().toString()) + ">\n"
        + (exported.memo().isEmpty() ? "" : description(exported.memo()) + "\n"));
    if (!exported.memo().isEmpty()) {
      source.add(Part.NOTE, notes.add(
          Ids.derived(guid, "memo"), wording.get("export.memo-of", wording.headline(shown)), exported.memo(),
          notes.made("", story.source().imported())) + "\n");
    }
    value(source, SourceVariable.SOURCE_SHA256, story.source().sha256());
    value(source, SourceVariable.STORY_NUMBER, Integer.toString(story.number()));
    value(source, SourceVariable.TEXT_SHA256, Sha256.of(story.story().text()));
    value(source, SourceVariable.SOURCE_NAME, story.source().name());
    value(source, SourceVariable.ADDRESS, Ids.address(story).orElse(""));
    value(source, SourceVariable.HEADLINE, shown.headline());
    value(source, SourceVariable.HEADLINE_CUT, shown.isHeadlineCut() ? "true" : "");
    value(source, SourceVariable.OUTLET, shown.outlet() == null ? "" : shown.outlet());
    WrittenDate date = shown.date();
    value(source, SourceVariable.DATE, date == null ? "" : date.toString());
    value(source, SourceVariable.BYLINE, shown.bylines().isEmpty() ? "" : wording.byline(shown));
    value(source, SourceVariable.CITATION, exported.citation());
    return source;
  }

  private static String guid(StoredStory story, int figure) {
    return Ids.derived(Ids.ofStory(story), "figure", Integer.toString(figure));
  }

  private void begin(StoredStory story, Figure figure, QdpxPicture picture) throws IOException {
    String guid = guid(story, figure.number());
    String file = Ids.derived(guid, "picture") + "." + picture.extension();
    files.put("sources/" + file, picture.bytes());
    QdpxSource source = new QdpxSource(spool, "PictureSource");
    sources.put(guid, source);
    String caption = story.shown().caption(figure);
    String name = wording.headline(story.shown()) + " " + wording.figure(figure);
    source.add(Part.HEAD, "<PictureSource" + attribute("guid", guid) + attribute("name", unique(name, "." + picture.extension()))
        + attribute("path", "internal://" + file)
        + attribute("creationDateTime", story.source().imported().toString()) + ">\n"
        + (caption.isEmpty() ? "" : description(caption) + "\n"));
    value(source, SourceVariable.SOURCE_SHA256, story.source().sha256());
    value(source, SourceVariable.STORY_NUMBER, Integer.toString(story.number()));
    value(source, SourceVariable.FIGURE_NUMBER, Integer.toString(figure.number()));
    value(source, SourceVariable.FILE_NAME, figure.fileName());
    value(source, SourceVariable.PICTURE_SHA256, story.pictures().getOrDefault(figure.number(), ""));
  }

  private static void value(QdpxSource source, SourceVariable variable, String value) throws IOException {
    if (!value.isEmpty()) {
      String element = variable.isTruth() ? "BooleanValue>" : "TextValue>";
      source.add(Part.VALUE, "<VariableValue><VariableRef" + attribute("targetGUID", variable.guid()) + "/><" + element
          + XmlText.of(value) + "</" + element + "</VariableValue>\n");
    }
  }

  /**
   * Programs of the field make files of these names, and take two sources of one name for one.
   *
   * @param suffix how the name of the file ends; empty for a text
   */
  private String unique(String name, String suffix) {
    String base = PlainText.oneLine(name).replace('/', '／').replace('\\', '＼');
    int before = names.merge(base + suffix, 1, Integer::sum) - 1;
    return before == 0 ? base + suffix : unique(base + " (" + (before + 1) + ")", suffix);
  }

  private void annotation(Current current, Annotation annotation) throws IOException {
    TextRange range = annotation.target().range();
    boolean hasPlace = annotation.target().status().hasPlace() && range.end() <= current.text().length();
    if (annotation.target() instanceof StoryTarget) {
      whole(current, current.source(), annotation, "");
    } else if (!hasPlace) {
      lost(current, annotation);
    } else if (annotation.target() instanceof FigureTarget target) {
      figure(current, annotation, target);
    } else {
      passage(current, annotation, range);
    }
  }

  private void passage(Current current, Annotation annotation, TextRange range) throws IOException {
    TextRange place = current.points().fromUtf16(range);
    additions.add(annotation, current.text(), QdpxAdditions.place(place), annotation.note());
    selection(current.source(), annotation, "PlainTextSelection", range.of(current.text()),
        attribute("startPosition", Integer.toString(place.start())) + attribute("endPosition", Integer.toString(place.end())));
  }

  private void figure(Current current, Annotation annotation, FigureTarget target) throws IOException {
    QdpxPicture picture = current.pictures().get(target.number());
    QdpxSource source = sources.get(guid(current.story(), target.number()));
    FragmentSelector region = target.region();
    if (picture == null || source == null) {
      if (target.range().isEmpty()) {
        whole(current, current.source(), annotation, wording.about(annotation));
      } else {
        passage(current, annotation, target.range());
      }
    } else if (region == null) {
      whole(current, source, annotation, "");
    } else {
      int[] corners = picture.pixels(region);
      additions.add(annotation, current.text(), corners, annotation.note());
      selection(source, annotation, "PictureSelection", target.words(),
          attribute("firstX", Integer.toString(corners[0])) + attribute("firstY", Integer.toString(corners[1]))
              + attribute("secondX", Integer.toString(corners[2])) + attribute("secondY", Integer.toString(corners[3])));
    }
  }

  /** Programs of the field read the comment of a passage and the memo of a source there, or in a note: both say the same. */
  private static String description(String words) {
    return words.isEmpty() ? "" : "<Description>" + XmlText.of(words) + "</Description>";
  }

  private void selection(QdpxSource source, Annotation annotation, String element, String words, String place) throws IOException {
    String id = Ids.uuid(annotation.id());
    StringBuilder xml = new StringBuilder();
    xml.append('<').append(element).append(attribute("guid", id)).append(attribute("name", QdpxNotes.name(words)))
        .append(place).append(made(annotation)).append('>').append(description(annotation.note()));
    for (String tag : annotation.tags()) {
      xml.append(coding(annotation, tag, Ids.derived(id, Ids.uuid(tag))));
    }
    if (!annotation.note().isEmpty()) {
      xml.append(note(annotation, Ids.derived(id, "note"), annotation.note()));
    }
    source.add(Part.SELECTION, xml.append("</").append(element).append(">\n").toString());
  }

  /**
   * An annotation of a whole source has no element of its own there. So its id is that of its first coding, else of its note, and those of the
   * others follow from it. A coding has no day of change: where it was changed and has no note, a note without words has that day.
   */
  private void whole(Current current, QdpxSource source, Annotation annotation, String about) throws IOException {
    String id = Ids.uuid(annotation.id());
    List<String> tags = annotation.tags();
    for (int i = 0; i < tags.size(); i++) {
      source.add(Part.CODING, coding(annotation, tags.get(i), i == 0 ? id : Ids.derived(id, Ids.uuid(tags.get(i)))) + "\n");
    }
    String note = about.isEmpty() || annotation.note().isEmpty() ? about + annotation.note() : about + "\n\n" + annotation.note();
    additions.add(annotation, current.text(), NOWHERE, note);
    if (!note.isEmpty() || tags.isEmpty() || !annotation.modified().equals(annotation.created())) {
      source.add(Part.NOTE, note(annotation, tags.isEmpty() ? id : Ids.derived(id, "note"), note) + "\n");
    }
  }

  private void lost(Current current, Annotation annotation) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    wording.placeLost(annotation).ifPresent(paragraphs::add);
    Stream.of(wording.about(annotation), annotation.target().words(), String.join("\n", wording.tags(annotation)), annotation.note())
        .filter(one -> !one.isBlank()).forEach(paragraphs::add);
    String note = String.join("\n\n", paragraphs);
    additions.add(annotation, current.text(), NOWHERE, note);
    current.source().add(Part.NOTE, note(annotation, Ids.uuid(annotation.id()), note) + "\n");
  }

  private String coding(Annotation annotation, String tag, String guid) {
    Codebook codebook = set.codebook();
    if (codebook.byId(tag).isEmpty()) {
      unknownTags.add(tag);
    }
    return "<Coding" + attribute("guid", guid) + notes.made(annotation.creator(), annotation.created()) + "><CodeRef"
        + attribute("targetGUID", Ids.uuid(tag)) + "/></Coding>";
  }

  private String note(Annotation annotation, String guid, String text) throws IOException {
    return notes.add(guid, QdpxNotes.name(annotation.target().words()), text, made(annotation));
  }

  private String made(Annotation annotation) {
    return notes.made(annotation.creator(), annotation.created(), annotation.modified());
  }
}
