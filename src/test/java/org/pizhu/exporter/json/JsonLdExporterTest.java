package org.pizhu.exporter.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.FieldCheck;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.ProgramSamples;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.i18n.Language;
import org.pizhu.model.Annotation;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.text.CodePoints;

class JsonLdExporterTest {

  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final Exporter exporter = new JsonLdExporter();

  private static ExportSet two() {
    return ProgramSamples.set(ProgramSamples.many(2));
  }

  /** What another program makes of it, without looking anything up. */
  private static JsonObject expanded(byte[] bytes) throws JsonLdError {
    JsonLdOptions options = new JsonLdOptions((url, how) -> {
      if (!url.toString().equals("http://www.w3.org/ns/anno.jsonld")) {
        throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "Nothing else is looked up: " + url);
      }
      return JsonDocument.of(JsonLdExporterTest.class.getResourceAsStream("/org/pizhu/exporter/anno.jsonld"));
    });
    JsonArray all = JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(bytes))).options(options).get();
    assertThat(all).hasSize(1);
    return all.getJsonObject(0);
  }

  private static JsonObject first(JsonObject object, String property) {
    return object.getJsonArray(property).getJsonObject(0);
  }

  private static List<JsonObject> annotations(JsonObject collection) {
    JsonObject page = first(collection, "http://www.w3.org/ns/activitystreams#first");
    return first(page, "http://www.w3.org/ns/activitystreams#items").getJsonArray("@list").getValuesAs(JsonObject.class);
  }

  @Test
  void anotherReaderFindsEachAnnotationByItsSelectors() throws JsonLdError {
    JsonObject collection = expanded(ProgramSamples.bytes(exporter, two()));

    List<JsonObject> annotations = annotations(collection);
    assertThat(annotations).hasSize(22);
    assertThat(first(collection, "http://www.w3.org/ns/activitystreams#totalItems").getInt("@value")).isEqualTo(22);
    JsonObject passage = byId(annotations, 100);
    assertThat(passage.getJsonArray("@type").getString(0)).isEqualTo(OA + "Annotation");
    JsonObject target = first(passage, OA + "hasTarget");
    int[] points = ProgramSamples.TEXT.codePoints().toArray();
    int found = 0;
    for (JsonObject selector : target.getJsonArray(OA + "hasSelector").getValuesAs(JsonObject.class)) {
      if (selector.getJsonArray("@type").getString(0).equals(OA + "TextPositionSelector")) {
        int start = first(selector, OA + "start").getInt("@value");
        int end = first(selector, OA + "end").getInt("@value");
        assertThat(new String(points, start, end - start)).isEqualTo("武汉高科集团");
        found++;
      } else {
        assertThat(first(selector, OA + "exact").getString("@value")).isEqualTo("武汉高科集团");
        found++;
      }
    }
    assertThat(found).isEqualTo(2);
    List<String> values = new ArrayList<>();
    for (JsonObject body : passage.getJsonArray(OA + "hasBody").getValuesAs(JsonObject.class)) {
      values.add(first(body, OA + "hasPurpose").getString("@id").substring(OA.length()) + " "
          + first(body, "http://www.w3.org/1999/02/22-rdf-syntax-ns#value").getString("@value"));
    }
    assertThat(values).containsExactly("tagging 人物 <\"&\">/党员/𠮷", "tagging 人物 <\"&\">", "commenting # 批注\n*强调*😷");
    JsonObject tag = first(passage.getJsonArray(OA + "hasBody").getJsonObject(0), "https://pizhu.org/ns#tag");
    assertThat(tag.getString("@value")).isEqualTo("urn:uuid:" + ProgramSamples.LOW);
  }

  private static JsonObject byId(List<JsonObject> annotations, int number) {
    return annotations.stream()
        .filter(one -> one.getString("@id").equals("urn:uuid:" + ProgramSamples.id(number))).findFirst().orElseThrow();
  }

  @Test
  void figuresAreImagesWithFragments() throws JsonLdError {
    List<JsonObject> annotations = annotations(expanded(ProgramSamples.bytes(exporter, two())));

    JsonObject target = first(byId(annotations, 104), OA + "hasTarget");
    JsonObject selector = first(target, OA + "hasSelector");
    assertThat(first(selector, "http://www.w3.org/1999/02/22-rdf-syntax-ns#value").getString("@value"))
        .isEqualTo("xywh=percent:25,10,50,40");
    assertThat(first(selector, "http://purl.org/dc/terms/conformsTo").getString("@id")).isEqualTo(FragmentSelector.CONFORMS_TO);
    JsonObject source = first(target, OA + "hasSource");
    assertThat(source.getJsonArray("@type").getString(0)).isEqualTo("http://purl.org/dc/dcmitype/StillImage");
    assertThat(first(source, "https://pizhu.org/ns#fileName").getString("@value")).isEqualTo("a b.png");
  }

  @Test
  void theStoryCanBeFoundAgain() throws IOException {
    JsonNode source = JSON.readTree(ProgramSamples.bytes(exporter, two())).at("/first/items/1/target/source");

    assertThat(source.get("pizhu:sourceSha256").asText()).hasSize(64);
    assertThat(source.get("pizhu:storyNumber").asInt()).isEqualTo(1);
    assertThat(source.get("pizhu:textSha256").asText()).isEqualTo(org.pizhu.text.Sha256.of(ProgramSamples.TEXT));
    assertThat(source.get("via").asText()).isEqualTo("http://www.example.cn/新闻/a%20b.html?x=%3C1%3E");
    assertThat(source.get("id").asText()).startsWith("ni:///sha-256;").endsWith("#story=1");
    assertThat(source.get("dcterms:bibliographicCitation").asText()).contains("[N/OL]");
  }

  @Test
  void passesTheAssertionsOfTheModel() throws IOException {
    Path file = folder.resolve("notes.jsonld");
    Files.write(file, ProgramSamples.bytes(exporter, two()));
    assertThat(FieldCheck.passes("check-jsonld", file)).contains("22 annotations, 1 collections, 1 pages; MUST failures: 0");
    Files.write(file, ProgramSamples.bytes(exporter, ProgramSamples.set(List.of())));
    assertThat(FieldCheck.passes("check-jsonld", file)).contains("0 annotations, 1 collections");
  }

  @Test
  void tenThousandPassThemToo() throws IOException {
    Path file = folder.resolve("many.jsonld");
    try (OutputStream out = Files.newOutputStream(file)) {
      exporter.write(ProgramSamples.set(ProgramSamples.many(1_000)), out);
    }
    assertThat(FieldCheck.passes("check-jsonld", file)).contains("11000 annotations").contains("MUST failures: 0");
  }

  @Test
  void anAnnotationOfSeveralGroupsIsWrittenOnce() throws IOException {
    ExportedStory story = ProgramSamples.story(1);
    ExportSet grouped = ProgramSamples.grouped(List.of(
        new ExportGroup("甲", List.of(new ExportedStory(story.story(), story.annotations().subList(0, 4), story.memo()))),
        new ExportGroup("乙", List.of(story))));

    JsonNode written = JSON.readTree(ProgramSamples.bytes(exporter, grouped));

    assertThat(written.at("/first/items")).hasSize(11);
    assertThat(written.get("total").asInt()).isEqualTo(11);
  }

  @Test
  void eachOfSeveralWhoMadeItIsNamed() throws IOException {
    Annotation one = ProgramSamples.annotation(100, ProgramSamples.passage(1, "武汉高科集团"), HighlightColor.GREEN, "说", List.of());
    Annotation two = new Annotation(
        one.id(), one.target(), one.color(), one.note(), one.tags(), "王老师; 李老师", one.created(), one.modified());
    byte[] bytes = ProgramSamples.bytes(exporter, ProgramSamples.set(List.of(new ExportedStory(ProgramSamples.stored(1), List.of(two), ""))));

    JsonNode item = JSON.readTree(bytes).at("/first/items/0");
    assertThat(item.path("creator").findValuesAsText("name")).containsExactly("王老师", "李老师");
    if (FieldCheck.file("check-jsonld").toFile().exists()) {
      assertThat(FieldCheck.passes("check-jsonld", Files.write(folder.resolve("two.jsonld"), bytes))).contains("MUST failures: 0");
    }
  }

  @Property(tries = 300)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(
      @ForAll String headline, @ForAll String words, @ForAll String note, @ForAll String name) throws JsonLdError, IOException {
    Assume.that(!headline.isBlank() && !note.isBlank());
    byte[] bytes =
        ProgramSamples.bytes(exporter, Samples.set(Language.CHINESE, List.of(Samples.story(headline, words + "终", note, name))));

    JsonNode item = JSON.readTree(bytes).at("/first/items/0");
    assertThat(item.at("/target/selector/0/exact").asText()).isEqualTo(CodePoints.wellFormed(words + "终"));
    assertThat(item.at("/body/0/value").asText()).isEqualTo(CodePoints.wellFormed(note));
    assertThat(item.at("/target/source/dcterms:title").asText()).isEqualTo(CodePoints.wellFormed(headline));
    assertThat(item.at("/target/source/pizhu:sourceName").asText()).isEqualTo(CodePoints.wellFormed(name));
    assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
    assertThat(annotations(expanded(bytes))).hasSize(1);
    assertThat(annotations(expanded(bytes)).get(0).get("@id").getValueType()).isEqualTo(JsonValue.ValueType.STRING);
  }
}
