package org.pizhu.exporter.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.model.Annotation;
import org.pizhu.model.StoredStory;

/**
 * Annotations as the W3C Web Annotation Data Model has them: a collection with one page. What the model has no word for has one of Pizhu's
 * own, which other programs read over. An annotation that stands in several groups is written once.
 */
public final class JsonLdExporter implements Exporter {

  /** The context of the model. */
  private static final String MODEL = "http://www.w3.org/ns/anno.jsonld";
  /** Names the words of Pizhu's own; nothing is looked up there. */
  private static final String OWN = "https://pizhu.org/ns#";

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    JsonOut json = new JsonOut(out);
    ExportHeader header = set.header();
    String id = Ids.derived("collection", header.title(), header.scope(), header.at().toString());
    json.beginItem();
    json.beginArray("@context");
    json.item(MODEL);
    json.beginItem();
    json.text("pizhu", OWN);
    json.end();
    json.endArray();
    json.text("id", Ids.urn(id));
    json.text("type", "AnnotationCollection");
    json.text("label", header.title());
    json.text("created", header.at().toString());
    JsonLdAnnotation.person(json, header.by());
    json.begin("first");
    json.text("id", Ids.urn(Ids.derived("page", id)));
    json.text("type", "AnnotationPage");
    json.number("startIndex", 0);
    json.beginArray("items");
    long total = items(set, json);
    json.lineBreak();
    json.endArray();
    json.begin("partOf");
    json.text("id", Ids.urn(id));
    json.text("type", "AnnotationCollection");
    json.text("label", header.title());
    json.number("total", total);
    json.end();
    json.end();
    json.number("total", total);
    // Behind the annotations: who tells what a file is by its beginning finds them there.
    CodebookJson.write("pizhu:codebook", set.codebook(), json);
    json.end();
    json.lineBreak();
    json.flush();
  }

  private static long items(ExportSet set, JsonOut json) throws IOException {
    JsonLdAnnotation writer = new JsonLdAnnotation(json, set.codebook());
    Written written = new Written(set);
    long total = 0;
    for (ExportedStory exported : set.stories()) {
      writer.story(exported);
      if (!exported.memo().isEmpty() && written.isNew(exported.story())) {
        json.lineBreak();
        writer.memo(exported.memo());
        total++;
      }
      for (Annotation annotation : exported.annotations()) {
        if (written.isNew(annotation)) {
          json.lineBreak();
          writer.annotation(annotation);
          total++;
        }
      }
    }
    return total;
  }

  /** What was written already, where there are groups and things may come again. */
  public static final class Written {

    private final Set<String> annotations = new HashSet<>();
    private final Set<Long> stories = new HashSet<>();
    private final boolean isGrouped;

    /** What is written of a set, of which nothing is yet. */
    public Written(ExportSet set) {
      isGrouped = set.groups().size() > 1;
    }

    /** Whether an annotation comes for the first time; it counts as written then. */
    public boolean isNew(Annotation annotation) {
      return !isGrouped || annotations.add(annotation.id());
    }

    boolean isNew(StoredStory story) {
      return !isGrouped || stories.add(story.id());
    }
  }
}
