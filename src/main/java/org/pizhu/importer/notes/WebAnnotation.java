package org.pizhu.importer.notes;

import static org.pizhu.importer.notes.NoteValues.address;
import static org.pizhu.importer.notes.NoteValues.all;
import static org.pizhu.importer.notes.NoteValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.NoteWords;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;

/** Reads an annotation of the W3C Web Annotation Data Model, as Pizhu writes it and as other programs do. */
final class WebAnnotation {

  private static final String URN = "urn:uuid:";
  private static final Set<String> COLORS =
      java.util.Arrays.stream(HighlightColor.values()).map(HighlightColor::key).collect(Collectors.toUnmodifiableSet());

  /** Purposes of bodies that name what the passage is about: tags, here. */
  private static final Set<String> TAGGING = Set.of("tagging", "classifying", "identifying");

  /** Where vocabularies say what a thing is called. */
  private static final List<String> NAMES = List.of("label", "rdfs:label", "skos:prefLabel", "name", "title");

  private final JsonNode node;
  private final List<String> words = new ArrayList<>();
  private final List<ForeignTag> tags = new ArrayList<>();

  private WebAnnotation(JsonNode node) {
    this.node = node;
  }

  /** The annotation, one for each of its targets; none if it is none. */
  static List<ForeignNote> read(JsonNode node, long line) {
    return new WebAnnotation(node).read(line);
  }

  private List<ForeignNote> read(long line) {
    bodies();
    List<ForeignNote> notes = new ArrayList<>();
    String id = bare(node.path("id").asText(node.path("@id").asText("")));
    for (JsonNode target : all(node.path("target"))) {
      notes.add(new ForeignNote(
          line,
          notes.isEmpty() || id.isEmpty() ? id : id + "#" + (notes.size() + 1),
          story(target),
          target(target),
          all(target.path("styleClass")).stream().map(JsonNode::asText).filter(COLORS::contains).findFirst().orElse(""),
          String.join("\n\n", words),
          tags,
          text(node.path("creator")),
          NoteValues.time(text(node.path("created"))),
          NoteValues.time(text(node.path("modified"))),
          node.path("pizhu:kind").asText().equals("memo")));
    }
    return notes;
  }

  static String bare(String id) {
    return id.toLowerCase(Locale.ROOT).startsWith(URN) ? id.substring(URN.length()) : NoteValues.clean(id);
  }

  private void bodies() {
    List<String> motivations = all(node.path("motivation")).stream().map(JsonNode::asText).toList();
    boolean onlyTags = motivations.contains("tagging") && !motivations.contains("commenting");
    add(text(node.path("bodyValue")));
    for (JsonNode body : all(node.path("body"))) {
      body(body, onlyTags);
    }
  }

  private void body(JsonNode body, boolean isTag) {
    if (body.isTextual()) {
      add(NoteValues.clean(body.asText()));
      return;
    }
    for (JsonNode item : all(body.path("items"))) {
      body(item, isTag);
    }
    List<String> purposes = all(body.path("purpose")).stream().map(JsonNode::asText).toList();
    String value = body.has("value") ? value(body) : called(body.has("source") ? body.path("source") : body);
    if (purposes.stream().anyMatch(TAGGING::contains) || purposes.isEmpty() && isTag) {
      if (!value.isBlank()) {
        tags.add(new ForeignTag(value, ids(body), -1));
      }
    } else if (!body.has("items")) {
      add(value);
    }
  }

  /** The words of a body: those of HTML without its tags. */
  private static String value(JsonNode body) {
    String value = text(body.path("value"));
    return text(body.path("format")).equalsIgnoreCase("text/html") ? NoteWords.of(value) : value;
  }

  /** What something that is no text is called; where it has no name, its address. */
  private static String called(JsonNode thing) {
    return all(thing).stream().flatMap(one -> NAMES.stream().map(name -> text(one.path(name)))).filter(name -> !name.isEmpty()).findFirst()
        .orElse(address(thing));
  }

  private static List<String> ids(JsonNode body) {
    List<String> ids = new ArrayList<>();
    all(body.path("pizhu:above").path("@list")).forEach(one -> ids.add(bare(one.asText(""))));
    if (body.has("pizhu:tag")) {
      ids.add(bare(body.path("pizhu:tag").asText("")));
    }
    return ids;
  }

  private void add(String text) {
    if (!text.isBlank()) {
      words.add(text);
    }
  }

  private static JsonNode source(JsonNode target) {
    return target.has("source") ? target.path("source") : target;
  }

  private static ForeignStory story(JsonNode target) {
    JsonNode source = all(source(target)).stream().findFirst().orElse(target);
    JsonNode of = source.has("dcterms:isPartOf") ? source.path("dcterms:isPartOf") : source;
    String via = address(of.path("via"));
    String title = text(of.path("dcterms:title"));
    return new ForeignStory(
        of.path("pizhu:sourceSha256").asText(""),
        of.path("pizhu:storyNumber").asInt(0),
        of.path("pizhu:textSha256").asText(""),
        via.isEmpty() ? address(of) : via,
        title.isEmpty() ? text(of.path("title")) : title,
        0);
  }

  private static ForeignTarget target(JsonNode target) {
    JsonNode source = all(source(target)).stream().findFirst().orElse(target);
    Selectors selectors = new Selectors();
    all(target.path("selector")).forEach(one -> selectors.add(one, 0));
    if (selectors.exact.isEmpty() && selectors.start < 0) {
      FragmentSelector region = selectors.region == null ? fragment(address(source)) : selectors.region;
      boolean isPicture = region != null || source.has("pizhu:figureNumber") || source.path("type").asText().equals("Image");
      return isPicture ? picture(source, region, isMoved(target.path("pizhu:status"))) : new ForeignTarget.Whole();
    }
    return new ForeignTarget.Passage(
        selectors.exact, selectors.prefix, selectors.suffix, selectors.start, selectors.end, ForeignTarget.Counting.CODE_POINTS,
        isMoved(target.path("pizhu:status")));
  }

  /** Whether a status says that the annotation was carried to its place. */
  static boolean isMoved(JsonNode status) {
    return status.asText("").equalsIgnoreCase(AnchorStatus.MOVED.name());
  }

  private static @Nullable FragmentSelector fragment(String address) {
    int place = address.indexOf('#');
    return place < 0 ? null : NoteValues.region(address.substring(place));
  }

  private static ForeignTarget picture(JsonNode source, @Nullable FragmentSelector region, boolean moved) {
    String address = address(source);
    String name = address.replaceFirst("[?#].*", "");
    String fileName = text(source.path("pizhu:fileName"));
    boolean isOwn = source.has("pizhu:figureNumber");
    String picture = source.path("pizhu:pictureSha256").asText("");
    return new ForeignTarget.Picture(
        source.path("pizhu:figureNumber").asInt(0),
        fileName.isEmpty() && !isOwn ? name.substring(name.lastIndexOf('/') + 1) : fileName,
        picture.isEmpty() ? null : picture,
        text(source.path("dcterms:title")),
        region,
        moved);
  }

  /** What the selectors of a target say together. */
  static final class Selectors {

    private static final int DEEPEST = 8;

    private String exact = "";
    private String prefix = "";
    private String suffix = "";
    private long start = -1;
    private long end = -1;
    private @Nullable FragmentSelector region;

    void add(JsonNode selector, int depth) {
      String type = selector.path("type").asText(selector.path("@type").asText(""));
      if (type.equals("TextQuoteSelector") && exact.isEmpty()) {
        exact = text(selector.path("exact"));
        prefix = text(selector.path("prefix"));
        suffix = text(selector.path("suffix"));
      } else if (type.equals("TextPositionSelector") && start < 0 && selector.path("start").isIntegralNumber()) {
        start = selector.path("start").asLong();
        end = selector.path("end").asLong();
      } else if (type.equals("FragmentSelector") && region == null) {
        region = NoteValues.region(text(selector.path("value")));
      }
      if (depth < DEEPEST) {
        all(selector.path("refinedBy")).forEach(one -> add(one, depth + 1));
      }
    }

    /** The passage that they say, where they say one. */
    @Nullable ForeignTarget passage(ForeignTarget.Counting counting, boolean moved) {
      return exact.isEmpty() && start < 0 ? null : new ForeignTarget.Passage(exact, prefix, suffix, start, end, counting, moved);
    }

    @Nullable FragmentSelector region() {
      return region;
    }
  }
}
