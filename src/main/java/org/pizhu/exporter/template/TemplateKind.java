package org.pizhu.exporter.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.pizhu.exporter.set.ExportFormat;

/** What a template of a user makes. */
public enum TemplateKind {
  MARKDOWN(ExportFormat.MARKDOWN, "reading-cards.md"),
  HTML(ExportFormat.HTML, "press-review.html");

  private final ExportFormat format;
  private final String sample;

  TemplateKind(ExportFormat format, String sample) {
    this.format = format;
    this.sample = sample;
  }

  /** What a file with a name makes: HTML where it says so, else Markdown. */
  public static TemplateKind ofName(String name) {
    return name.toLowerCase(Locale.ROOT).matches("(?s).*\\.x?html?") ? HTML : MARKDOWN;
  }

  /** The name of the sample. */
  public String sampleName() {
    return sample;
  }

  /** The format of what it makes. */
  public ExportFormat format() {
    return format;
  }

  /** A template to begin with. */
  public String sample() {
    try (InputStream in = TemplateKind.class.getResourceAsStream("/org/pizhu/exporter/templates/" + sample)) {
      return new String(Objects.requireNonNull(in, sample).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
