package org.pizhu.exporter.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.VersionLine;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Annotators;
import org.pizhu.model.Codebook;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Tag;
import org.pizhu.model.Target;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;
import org.pizhu.text.CodePointIndex;
import org.pizhu.text.Sha256;

/** Writes the annotations of one story after the other as items of a page of Web Annotations. */
final class JsonLdAnnotation {

  /** What the class of each colour looks like: CSS. */
  private static final Map<HighlightColor, String> STYLES = Map.of(
      HighlightColor.YELLOW, ".yellow{background-color:#fff2a8}",
      HighlightColor.GREEN, ".green{background-color:#cdeec0}",
      HighlightColor.BLUE, ".blue{background-color:#c5e3fb}",
      HighlightColor.PINK, ".pink{background-color:#fbd0e0}");

  private final JsonOut json;
  private final Codebook codebook;
  private @Nullable ExportedStory exported;
  private CodePointIndex points = new CodePointIndex("");
  private String textSha256 = "";

  JsonLdAnnotation(JsonOut json, Codebook codebook) {
    this.json = json;
    this.codebook = codebook;
  }

  /** The story that the next ones are of. */
  void story(ExportedStory next) {
    exported = next;
    String text = next.story().story().text();
    points = new CodePointIndex(text);
    textSha256 = Sha256.of(text);
  }

  private ExportedStory exported() {
    return requireNonNull(exported);
  }

  private StoredStory story() {
    return exported().story();
  }

  /** Who made something, each by themselves where several did it together; nothing where that is not known. */
  static void person(JsonOut json, String name) throws IOException {
    List<String> names = Annotators.each(name);
    if (names.size() > 1) {
      json.beginArray("creator");
      for (String one : names) {
        json.beginItem();
        named(json, one);
      }
      json.endArray();
    } else if (!name.isBlank()) {
      json.begin("creator");
      named(json, name);
    }
  }

  private static void named(JsonOut json, String name) throws IOException {
    json.text("type", "Person");
    json.text("name", name);
    json.end();
  }

  /** What the archivist thinks of the story as a whole. */
  void memo(String memo) throws IOException {
    json.beginItem();
    json.text("id", Ids.urn(Ids.derived(Ids.ofStory(story()), "memo")));
    json.text("type", "Annotation");
    json.text("motivation", "describing");
    json.text("pizhu:kind", "memo");
    json.begin("body");
    markdown(memo, "describing");
    json.end();
    json.begin("target");
    describe();
    json.end();
    json.end();
  }

  void annotation(Annotation annotation) throws IOException {
    boolean hasNote = !annotation.note().isEmpty();
    boolean hasTags = !annotation.tags().isEmpty();
    json.beginItem();
    json.text("id", Ids.urn(Ids.uuid(annotation.id())));
    json.text("type", "Annotation");
    json.beginArray("motivation");
    if (hasNote) {
      json.item("commenting");
    }
    if (hasTags) {
      json.item("tagging");
    }
    if (!hasNote && !hasTags) {
      json.item("highlighting");
    }
    json.endArray();
    json.text("created", annotation.created().toString());
    json.text("modified", annotation.modified().toString());
    person(json, annotation.creator());
    bodies(annotation);
    json.begin("target");
    target(annotation);
    json.end();
    versions(exported().versions(annotation));
    json.begin("stylesheet");
    json.text("type", "CssStylesheet");
    json.text("value", requireNonNull(STYLES.get(annotation.color())));
    json.end();
    json.end();
  }

  /** How it stands in the other versions of the story. */
  private void versions(List<VersionLine> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    json.beginArray("pizhu:versions");
    for (VersionLine line : lines) {
      json.beginItem();
      json.text("pizhu:version", Ids.iri(line.version()));
      json.textUnlessEmpty("dcterms:title", line.version().shown().headline());
      json.textUnlessEmpty("dcterms:publisher", line.version().shown().outlet());
      json.text("pizhu:standing", line.state().name().toLowerCase(Locale.ROOT));
      json.textUnlessEmpty("pizhu:words", line.words());
      json.end();
    }
    json.endArray();
  }

  private void bodies(Annotation annotation) throws IOException {
    if (annotation.note().isEmpty() && annotation.tags().isEmpty()) {
      return;
    }
    json.beginArray("body");
    for (String tag : annotation.tags()) {
      json.beginItem();
      json.text("type", "TextualBody");
      json.text("value", codebook.byId(tag).isPresent() ? codebook.path(tag) : tag);
      json.text("format", "text/plain");
      json.text("purpose", "tagging");
      // Not as its id: a body with one counts as a resource on the web, which may have no purpose.
      json.text("pizhu:tag", Ids.urn(Ids.uuid(tag)));
      above(tag);
      json.end();
    }
    if (!annotation.note().isEmpty()) {
      json.beginItem();
      markdown(annotation.note(), "commenting");
      json.end();
    }
    json.endArray();
  }

  /** The ids of the tags above one, from the top: their names are in its path. */
  private void above(String tag) throws IOException {
    List<Tag> above = codebook.byId(tag).isPresent() ? codebook.ancestors(tag) : List.of();
    if (above.isEmpty()) {
      return;
    }
    json.begin("pizhu:above");
    json.beginArray("@list");
    for (int i = above.size() - 1; i >= 0; i--) {
      json.item(Ids.urn(Ids.uuid(above.get(i).id())));
    }
    json.endArray();
    json.end();
  }

  private void markdown(String text, String purpose) throws IOException {
    json.text("type", "TextualBody");
    json.text("value", text);
    json.text("format", "text/markdown");
    json.text("purpose", purpose);
  }

  private void target(Annotation annotation) throws IOException {
    Target target = annotation.target();
    json.text("type", "SpecificResource");
    if (target instanceof FigureTarget figure) {
      figure(figure);
    } else {
      source();
    }
    if (target instanceof PassageTarget passage) {
      passage(passage);
    }
    json.text("styleClass", annotation.color().key());
    if (target.status() != AnchorStatus.ANCHORED) {
      json.text("pizhu:status", target.status().name().toLowerCase(Locale.ROOT));
    }
    if (target instanceof PassageTarget && !target.status().hasPlace()) {
      // In the text in which it stood last, which may be gone: so not in code points.
      json.text("pizhu:lastTextSha256", target.textSha256());
      json.number("pizhu:lastStart", target.range().start());
      json.number("pizhu:lastEnd", target.range().end());
    }
  }

  private void passage(PassageTarget passage) throws IOException {
    TextQuoteSelector quote = passage.quote();
    TextRange range = passage.range();
    json.beginArray("selector");
    json.beginItem();
    json.text("type", "TextQuoteSelector");
    json.text("exact", quote.exact());
    json.textUnlessEmpty("prefix", quote.prefix());
    json.textUnlessEmpty("suffix", quote.suffix());
    json.end();
    // A place in another text would be none in this one.
    if (passage.status().hasPlace() && range.end() <= story().story().text().length()) {
      TextRange place = points.fromUtf16(range);
      json.beginItem();
      json.text("type", "TextPositionSelector");
      json.number("start", place.start());
      json.number("end", place.end());
      json.end();
    }
    json.endArray();
  }

  private void figure(FigureTarget target) throws IOException {
    json.begin("source");
    json.text("id", Ids.iri(story()) + "&figure=" + target.number());
    json.text("type", "Image");
    json.textUnlessEmpty("dcterms:title", target.figure().caption());
    json.number("pizhu:figureNumber", target.number());
    json.textUnlessEmpty("pizhu:fileName", target.figure().fileName());
    json.textUnlessEmpty("pizhu:pictureSha256", target.figure().pictureSha256());
    json.begin("dcterms:isPartOf");
    describe();
    json.end();
    json.end();
    FragmentSelector region = target.region();
    if (region != null) {
      json.begin("selector");
      json.text("type", "FragmentSelector");
      json.text("conformsTo", FragmentSelector.CONFORMS_TO);
      json.text("value", region.value());
      json.end();
    }
  }

  private void source() throws IOException {
    json.begin("source");
    describe();
    json.end();
  }

  /** The story, by all that it can be found by again, and what is shown of it. */
  private void describe() throws IOException {
    ShownStory shown = story().shown();
    json.text("id", Ids.iri(story()));
    json.text("type", "Text");
    json.text("format", "text/plain");
    Optional<String> address = Ids.address(story());
    if (address.isPresent()) {
      json.text("via", address.get());
    }
    json.textUnlessEmpty("dcterms:title", shown.headline());
    json.textUnlessEmpty("dcterms:publisher", shown.outlet());
    WrittenDate date = shown.date();
    json.textUnlessEmpty("dcterms:issued", date == null ? null : date.toString());
    json.textUnlessEmpty("dcterms:bibliographicCitation", exported().citation());
    json.text("pizhu:sourceName", story().source().name());
    json.text("pizhu:sourceSha256", story().source().sha256());
    json.number("pizhu:storyNumber", story().number());
    json.text("pizhu:textSha256", textSha256);
  }
}
