package org.pizhu.exporter.json;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.model.Annotation;
import org.pizhu.model.StoredStory;
import org.pizhu.text.CodePoints;
import org.pizhu.text.Sha256;

/**
 * Annotations as the rows that a search of the Hypothesis API gives (https://h.readthedocs.io/en/latest/api-reference/). As there, positions
 * count UTF-16 units; here those of the story's text, not of the page. What the rows have no word for stands under {@code pizhu}. An
 * annotation that stands in several groups is written once.
 */
public final class HypothesisExporter implements Exporter {

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    JsonOut json = new JsonOut(out);
    JsonLdExporter.Written written = new JsonLdExporter.Written(set);
    long total = 0;
    json.beginItem();
    json.beginArray("rows");
    for (ExportedStory exported : set.stories()) {
      Rows rows = new Rows(json, set, exported.story());
      if (!exported.memo().isEmpty() && written.isNew(exported.story())) {
        json.lineBreak();
        rows.memo(exported.memo());
        total++;
      }
      for (Annotation annotation : exported.annotations()) {
        if (written.isNew(annotation)) {
          json.lineBreak();
          rows.annotation(annotation);
          total++;
        }
      }
    }
    json.lineBreak();
    json.endArray();
    json.number("total", total);
    CodebookJson.write("pizhu:codebook", set.codebook(), json);
    json.end();
    json.lineBreak();
    json.flush();
  }

  /** The rows of one story. */
  private static final class Rows {

    private final JsonOut json;
    private final ExportSet set;
    private final StoredStory story;
    private final String uri;
    private final String textSha256;

    Rows(JsonOut json, ExportSet set, StoredStory story) {
      this.json = json;
      this.set = set;
      this.story = story;
      uri = Ids.address(story).orElse(Ids.iri(story));
      textSha256 = Sha256.of(story.story().text());
    }

    void memo(String memo) throws IOException {
      json.beginItem();
      json.text("id", Ids.derived(Ids.ofStory(story), "memo"));
      String at = set.header().at().toString();
      common(set.header().by(), at, at);
      json.text("text", memo);
      json.texts("tags", List.of());
      json.beginArray("target");
      json.beginItem();
      json.text("source", uri);
      json.end();
      json.endArray();
      json.begin("pizhu");
      json.text("kind", "memo");
      own();
      json.end();
      json.end();
    }

    void annotation(Annotation annotation) throws IOException {
      json.beginItem();
      json.text("id", Ids.uuid(annotation.id()));
      common(annotation.creator(), annotation.created().toString(), annotation.modified().toString());
      json.text("text", annotation.note());
      json.texts("tags", annotation.tags().stream()
          .map(tag -> set.codebook().byId(tag).isPresent() ? set.codebook().path(tag) : tag)
          .toList());
      json.beginArray("target");
      json.beginItem();
      json.text("source", uri);
      OwnMembers.selectors(annotation.target(), json);
      json.end();
      json.endArray();
      json.begin("pizhu");
      json.text("color", annotation.color().key());
      own();
      OwnMembers.target(annotation.target(), json);
      json.end();
      json.end();
    }

    private void common(String creator, String created, String updated) throws IOException {
      String user = "acct:" + URLEncoder.encode(CodePoints.wellFormed(creator), StandardCharsets.UTF_8).replace("+", "%20") + "@pizhu";
      json.text("created", created);
      json.text("updated", updated);
      json.text("user", user);
      json.begin("user_info");
      json.text("display_name", creator);
      json.end();
      json.text("group", "__world__");
      json.text("uri", uri);
      json.begin("document");
      json.texts("title", List.of(story.shown().headline()));
      json.end();
    }

    private void own() throws IOException {
      json.text("sourceSha256", story.source().sha256());
      json.number("storyNumber", story.number());
      json.text("textSha256", textSha256);
    }
  }
}
