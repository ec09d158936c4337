package org.pizhu.exporter.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pizhu.citation.CitedName;
import org.pizhu.citation.CitedPart;
import org.pizhu.citation.CitedWork;
import org.pizhu.citation.WorkKind;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Reference;
import org.pizhu.model.WrittenDate;

/** References as CSL-JSON ({@code csl-data.json} of the schema 1.0.2, https://github.com/citation-style-language/schema), an entry a story. */
public final class CslJsonExporter implements Exporter {

  private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    Reference.Maker references = new Reference.Maker(set);
    JsonGenerator json = JSON.createGenerator(out);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    json.writeStartArray();
    for (ExportedStory story : set.stories()) {
      if (!references.isWritten(story)) {
        write(references.of(story), json);
      }
    }
    json.writeEndArray();
    json.writeRaw('\n');
    json.flush();
  }

  private static void write(Reference reference, JsonGenerator json) throws IOException {
    CitedWork work = reference.work();
    CitedPart part = work.part();
    boolean isNewspaper = work.kind() == WorkKind.NEWSPAPER;
    json.writeStartObject();
    text(json, "id", reference.key());
    text(json, "type", type(work));
    if (!work.names().isEmpty()) {
      json.writeArrayFieldStart("author");
      for (CitedName name : work.names()) {
        name(json, name);
      }
      json.writeEndArray();
    }
    text(json, "title", work.title());
    text(json, "container-title", work.container());
    date(json, "issued", work.date());
    text(json, "volume", part.volume());
    text(json, "issue", isNewspaper ? "" : part.issue());
    text(json, "page", isNewspaper ? part.issue() : part.pages());
    text(json, "DOI", work.doi());
    text(json, "URL", work.address());
    date(json, "accessed", work.accessed() == null ? null : new WrittenDate(work.accessed()));
    text(json, "language", reference.language());
    text(json, "keyword", String.join(", ", reference.tags()));
    text(json, "note", String.join("\n", reference.notes()));
    json.writeEndObject();
  }

  private static String type(CitedWork work) {
    return switch (work.kind()) {
      case NEWSPAPER -> "article-newspaper";
      case JOURNAL -> work.part().volume().isEmpty() ? "article-magazine" : "article-journal";
      case PAGE -> "webpage";
      case OTHER -> "document";
    };
  }

  private static void name(JsonGenerator json, CitedName name) throws IOException {
    json.writeStartObject();
    if (name.kind() == CitedName.Kind.WHOLE) {
      text(json, "literal", name.family());
    } else {
      text(json, "family", name.family());
      text(json, "given", name.given());
    }
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, String field, @Nullable WrittenDate date) throws IOException {
    if (date == null) {
      return;
    }
    json.writeObjectFieldStart(field);
    if (date.value() instanceof MonthDay) {
      json.writeStringField("literal", date.toString());
    } else {
      json.writeArrayFieldStart("date-parts");
      json.writeArray(parts(date), 0, parts(date).length);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static int[] parts(WrittenDate date) {
    if (date.value() instanceof Year year) {
      return new int[] {year.getValue()};
    }
    if (date.value() instanceof YearMonth month) {
      return new int[] {month.getYear(), month.getMonthValue()};
    }
    LocalDate day = (LocalDate) date.value();
    return new int[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()};
  }

  private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
    String clean = value == null ? "" : PlainText.clean(value);
    if (!clean.isBlank()) {
      json.writeStringField(field, clean);
    }
  }
}
