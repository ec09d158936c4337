package org.pizhu.importer.notes;

import static org.pizhu.importer.notes.NoteValues.address;
import static org.pizhu.importer.notes.NoteValues.all;
import static org.pizhu.importer.notes.NoteValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.NoteWords;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotators;
import org.pizhu.model.HighlightColor;

/** Reads an annotation of the W3C Web Annotation Data Model, as Pizhu writes it and as other programs do. */
final class WebAnnotation {

  private static final int DEEPEST = 8;
  private static final String URN = "urn:uuid:";
  private static final Set<String> COLORS =
      java.util.Arrays.stream(HighlightColor.values()).map(HighlightColor::key).collect(Collectors.toUnmodifiableSet());

  /** Purposes of bodies that name what the passage is about: tags, here. */
  private static final Set<String> TAGGING = Set.of("tagging", "classifying", "identifying");

  /** Where vocabularies say what a thing is called. */
  private static final List<String> NAMES = List.of("label", "rdfs:label", "skos:prefLabel", "name", "title", "dcterms:title", "dc:title");

  /** What the model has and an annotation here has not. */
  private static final List<String> UNKEPT = List.of("rights", "audience", "state", "renderedVia", "accessibility");

  /** Motivations that show in what an annotation has: a note, tags, or neither. */
  private static final Set<String> KEPT_MOTIVATIONS =
      Set.of("highlighting", "commenting", "describing", "tagging", "classifying", "identifying", "bookmarking", "replying");

  private final JsonNode node;
  private final List<String> words = new ArrayList<>();
  private final List<ForeignTag> tags = new ArrayList<>();
  private boolean isPlaceUnread;
  private boolean isDrawn;

  private WebAnnotation(JsonNode node) {
    this.node = node;
  }

  /** The annotation, one for each of its targets; none if it is none. */
  static ReadNote read(JsonNode node, long line) {
    WebAnnotation annotation = new WebAnnotation(OpenAnnotation.of(node));
    List<ForeignNote> notes = annotation.read(line);
    String answered = notes.size() == 1 && notes.get(0).target() instanceof ForeignTarget.Whole ? notes.get(0).story().address() : "";
    return new ReadNote(notes, annotation.isPlaceUnread, annotation.unkept(), bare(answered));
  }

  /** What has no place here. */
  private Set<String> unkept() {
    Set<String> unkept = new TreeSet<>(isDrawn ? Set.of("SvgSelector") : Set.of());
    List<JsonNode> parts = new ArrayList<>(List.of(node));
    parts.addAll(all(node.path("body")));
    parts.addAll(all(node.path("target")));
    parts.forEach(part -> UNKEPT.stream().filter(part::has).forEach(unkept::add));
    all(node.path("body")).stream().filter(body -> body.has("selector")).forEach(body -> unkept.add("body.selector"));
    String made = creators(List.of(node));
    Stream<String> bodies = all(node.path("body")).stream().map(body -> creators(List.of(body)));
    if (!made.isEmpty() && bodies.anyMatch(by -> !by.isEmpty() && !by.equals(made))) {
      unkept.add("body.creator");
    }
    all(node.path("motivation")).stream().map(JsonNode::asText).filter(why -> !why.isEmpty() && !KEPT_MOTIVATIONS.contains(why)).forEach(unkept::add);
    return unkept;
  }

  private List<ForeignNote> read(long line) {
    bodies();
    List<ForeignNote> notes = new ArrayList<>();
    // What was copied keeps the id that it was given first.
    String given = address(node.path("canonical"));
    String id = bare(given.isEmpty() ? address(node) : given);
    for (JsonNode target : targets(node.path("target"), 0)) {
      notes.add(new ForeignNote(
          line,
          notes.isEmpty() || id.isEmpty() ? id : id + "#" + (notes.size() + 1),
          story(target),
          target(target),
          color(target),
          String.join("\n\n", words),
          tags,
          creator(target),
          NoteValues.time(said("created", target)),
          NoteValues.time(said("modified", target)),
          node.path("pizhu:kind").asText().equals("memo")));
    }
    return notes;
  }

  /** The targets, those of a set of them one by one. */
  private static List<JsonNode> targets(JsonNode target, int depth) {
    List<JsonNode> targets = new ArrayList<>();
    for (JsonNode one : all(target)) {
      JsonNode items = one.path(one.has("items") ? "items" : "item");
      boolean isSet = depth < DEEPEST && !one.has("source") && !all(items).isEmpty();
      targets.addAll(isSet ? targets(items.has("@list") ? items.path("@list") : items, depth + 1) : List.of(one));
    }
    return targets;
  }

  /** What is said of the annotation, else of its body, else of its target: programs say it of one of these. */
  private String said(String member, JsonNode target) {
    return Stream.of(List.of(node), all(node.path("body")), List.of(target)).flatMap(List::stream)
        .map(one -> text(one.path(member))).filter(one -> !one.isEmpty()).findFirst().orElse("");
  }

  /** All who are said to have made it, the annotation's own before those of its bodies and of its target. */
  private String creator(JsonNode target) {
    return Stream.of(List.of(node), all(node.path("body")), List.of(target)).map(WebAnnotation::creators).filter(names -> !names.isEmpty())
        .findFirst().orElse("");
  }

  private static String creators(List<JsonNode> parts) {
    return Annotators.together(parts.stream().flatMap(part -> people(part.path("creator"))).map(WebAnnotation::person).toList());
  }

  private static Stream<JsonNode> people(JsonNode creators) {
    JsonNode list = creators.path(creators.has("@list") ? "@list" : "items");
    return (list.isArray() ? all(list) : all(creators)).stream();
  }

  private static String person(JsonNode person) {
    return Stream.of("name", "foaf:name", "nickname", "foaf:nick", "email").map(member -> text(person.path(member)))
        .filter(name -> !name.isEmpty()).findFirst().orElseGet(() -> person.isTextual() ? text(person) : address(person));
  }

  private String color(JsonNode target) {
    return Stream.concat(all(target.path("styleClass")).stream(), all(node.path("body")).stream().map(body -> body.path("color")))
        .map(one -> one.asText("")).filter(COLORS::contains).findFirst().orElse("");
  }

  static String bare(String id) {
    return id.toLowerCase(Locale.ROOT).startsWith(URN) ? id.substring(URN.length()) : NoteValues.clean(id);
  }

  private void bodies() {
    List<String> motivations = all(node.path("motivation")).stream().map(JsonNode::asText).toList();
    boolean onlyTags = motivations.stream().anyMatch(TAGGING::contains) && !motivations.contains("commenting");
    String value = text(node.path("bodyValue"));
    if (onlyTags) {
      tag(value, List.of());
    } else {
      add(value);
    }
    for (JsonNode body : all(node.path("body"))) {
      body(body, onlyTags);
    }
  }

  private void body(JsonNode body, boolean isTag) {
    if (body.isTextual()) {
      String value = NoteValues.clean(body.asText());
      if (isTag) {
        tag(value, List.of());
      } else {
        add(value);
      }
      return;
    }
    for (JsonNode item : items(body)) {
      body(item, isTag);
    }
    // As readers of books write it.
    all(body.path("tags")).forEach(one -> tag(text(one), List.of()));
    List<String> purposes = all(body.path("purpose")).stream().map(JsonNode::asText).toList();
    String value = body.has("value") ? value(body) : called(body.has("source") ? body.path("source") : body);
    boolean isNamed = purposes.isEmpty() && (isTag || NoteValues.types(body).contains("Tag") || NoteValues.types(body).contains("SemanticTag"));
    if (purposes.stream().anyMatch(TAGGING::contains) || isNamed) {
      tag(value, ids(body));
    } else if (items(body).isEmpty()) {
      add(value);
    }
  }

  /** The bodies of a choice or a set; in 2013 a choice had one that goes before. */
  private static List<JsonNode> items(JsonNode body) {
    List<JsonNode> items = new ArrayList<>(all(body.path("default")));
    for (String member : List.of("items", "item")) {
      JsonNode list = body.path(member);
      items.addAll(all(list.has("@list") ? list.path("@list") : list));
    }
    return items;
  }

  private void tag(String name, List<String> ids) {
    if (!name.isBlank()) {
      tags.add(new ForeignTag(name, ids, -1));
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
    String title = text(of.path("dcterms:title"));
    List<String> addresses = new ArrayList<>(List.of(address(of.path("via")), address(of)));
    all(target.path("state")).forEach(state -> all(state.path("cached")).forEach(copy -> addresses.add(address(copy))));
    addresses.add(address(target.path("scope")));
    addresses.add(address(source.path("partOf")));
    return new ForeignStory(
        of.path("pizhu:sourceSha256").asText(""),
        of.path("pizhu:storyNumber").asInt(0),
        of.path("pizhu:textSha256").asText(""),
        addresses,
        title.isEmpty() ? text(of.path("title")) : title,
        0);
  }

  private ForeignTarget target(JsonNode target) {
    JsonNode source = all(source(target)).stream().findFirst().orElse(target);
    Selectors selectors = Selectors.of(target);
    selectors.addFragment(address(source));
    boolean isMoved = isMoved(target.path("pizhu:status"));
    @Nullable ForeignTarget passage = selectors.passage(
        ForeignTarget.Counting.CODE_POINTS, isMoved, source.has("pizhu:textSha256"), NoteValues.last(target, "pizhu:"));
    boolean isImage = source.has("pizhu:figureNumber") || NoteValues.types(source).contains("Image");
    if (passage != null && !(isImage && passage instanceof ForeignTarget.Selected)) {
      return passage;
    }
    boolean isRegion = selectors.region() != null || selectors.pixels() != null;
    isPlaceUnread |= !isRegion && !all(target.path("selector")).isEmpty();
    isDrawn |= selectors.isDrawn();
    boolean isPicture = isImage || isRegion;
    return isPicture ? picture(source, selectors, isMoved) : new ForeignTarget.Whole();
  }

  /** Whether a status says that the annotation was carried to its place. */
  static boolean isMoved(JsonNode status) {
    return status.asText("").equalsIgnoreCase(AnchorStatus.MOVED.name());
  }

  private static ForeignTarget picture(JsonNode source, Selectors selectors, boolean moved) {
    String address = address(source);
    String name = address.replaceFirst("[?#].*", "");
    String fileName = text(source.path("pizhu:fileName"));
    boolean isOwn = source.has("pizhu:figureNumber");
    String picture = source.path("pizhu:pictureSha256").asText("");
    return new ForeignTarget.Picture(
        source.path("pizhu:figureNumber").asInt(0),
        fileName.isEmpty() && !isOwn ? name.substring(name.lastIndexOf('/') + 1) : fileName,
        picture.isEmpty() ? null : picture,
        isOwn || source.has("dcterms:title") ? text(source.path("dcterms:title")) : null,
        selectors.region(),
        selectors.pixels(),
        moved);
  }
}
