package org.pizhu.exporter.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.markdown.MarkdownText;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.words.HtmlText;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * Writes notes by a template of a user, in the language of Mustache (mustache.5), without logic and without code: a template names fields, and reaches neither
 * files nor classes. Every field is escaped for the kind of file, in {@code {{{…}}}} too, so no text of a story or a note can break out of its
 * place. The fields are those of {@link TemplateFields}.
 */
public final class TemplateExporter implements Exporter {

  private static final Pattern NAMELESS = Pattern.compile("\\{\\{[#^/&>!=]?\\s*}}");
  private static final Pattern LINE = Pattern.compile("(.*) @ line (\\d+)", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private final String name;
  private final TemplateKind kind;
  private final Template template;

  /**
   * Reads a template.
   *
   * @param name what it is called in messages, such as the name of its file
   * @param text the template
   * @throws PizhuException {@link ProblemKind#TEMPLATE_BROKEN} or {@link ProblemKind#TEMPLATE_PART_NOT_ALLOWED}, with the line
   */
  public TemplateExporter(String name, String text, TemplateKind kind) {
    this.name = name;
    this.kind = kind;
    try {
      template = Mustache.compiler()
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withEscaper(raw -> raw)
          .withFormatter(value -> escaped(value, kind))
          .withCollector(new FieldsOnly())
          .withLoader(part -> {
            throw new PizhuException(Problem.of(ProblemKind.TEMPLATE_PART_NOT_ALLOWED, name, part));
          })
          .compile(text);
    } catch (MustacheException e) {
      throw problem(e);
    } catch (StringIndexOutOfBoundsException nameless) {
      // JMustache takes the first letter of the name in braces that hold none.
      throw nameless(text, nameless);
    }
    refuseParts(text);
  }

  private PizhuException nameless(String text, RuntimeException thrown) {
    Matcher braces = NAMELESS.matcher(text);
    int line = braces.find() ? line(text, braces.start()) : 0;
    return new PizhuException(Problem.at(ProblemKind.TEMPLATE_BROKEN, name, line, "{{}}"), thrown);
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** Parts would be looked for only where a story needs them; the template is refused before it is used. */
  private void refuseParts(String text) {
    template.visit(new Mustache.Visitor() {
      @Override
      public void visitText(String words) {}

      @Override
      public void visitVariable(String field) {}

      @Override
      public boolean visitInclude(String part) {
        throw refused(text, part);
      }

      @Override
      public boolean visitParent(String part) {
        throw refused(text, part);
      }

      @Override
      public boolean visitSection(String field) {
        return true;
      }

      @Override
      public boolean visitInvertedSection(String field) {
        return true;
      }
    });
  }

  private PizhuException refused(String text, String part) {
    return new PizhuException(
        Problem.at(ProblemKind.TEMPLATE_PART_NOT_ALLOWED, name, line(text, Math.max(0, text.indexOf(part))), part));
  }

  /**
   * {@inheritDoc}
   *
   * @throws PizhuException {@link ProblemKind#TEMPLATE_FIELD_UNKNOWN}, with the line, or {@link ProblemKind#TEMPLATE_STORIES_TWICE}
   */
  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      template.execute(new TemplateFields(set, kind, name).ofSet(), writer);
    } catch (MustacheException e) {
      if (e.getCause() instanceof IOException notWritten) {
        throw notWritten;
      }
      if (e.getCause() instanceof RuntimeException thrown && !(thrown instanceof MustacheException)) {
        throw thrown;
      }
      throw problem(e);
    }
    writer.flush();
  }

  private PizhuException problem(MustacheException e) {
    if (e instanceof MustacheException.Context unknown) {
      return new PizhuException(Problem.at(ProblemKind.TEMPLATE_FIELD_UNKNOWN, name, unknown.lineNo, unknown.key), e);
    }
    String message = String.valueOf(e.getMessage());
    Matcher placed = LINE.matcher(message);
    Matcher field = QUOTED.matcher(message);
    int line = placed.matches() ? Integer.parseInt(placed.group(2)) : 0;
    String words = placed.matches() ? placed.group(1) : message;
    if (message.startsWith("No method or field") && field.find()) {
      return new PizhuException(Problem.at(ProblemKind.TEMPLATE_FIELD_UNKNOWN, name, line, field.group(1)), e);
    }
    return new PizhuException(broken(words, line), e);
  }

  /** What JMustache says in English, as a problem of our own, which has its sentence in every language. */
  private Problem broken(String words, int line) {
    List<String> named = QUOTED.matcher(words).results().map(quoted -> quoted.group(1)).toList();
    if (words.contains("mismatched open tag") && named.size() == 2) {
      return Problem.at(ProblemKind.TEMPLATE_PART_CROSSED, name, line, named.get(0), named.get(1));
    }
    if (words.contains("no open tag") && named.size() == 1) {
      return Problem.at(ProblemKind.TEMPLATE_PART_NOT_OPEN, name, line, named.get(0));
    }
    if (words.contains("missing close tag") && named.size() == 1) {
      return Problem.at(ProblemKind.TEMPLATE_PART_NOT_CLOSED, name, line, named.get(0));
    }
    // A name broken over lines, three braces closed by two: only the place can be told.
    return Problem.at(ProblemKind.TEMPLATE_BROKEN, name, line, named.isEmpty() ? "{{" : "{{" + named.get(0).strip().replaceAll("\\s+", " "));
  }

  private static CharSequence escaped(Object value, TemplateKind kind) {
    if (value instanceof TemplateFields.Markup markup) {
      return markup.text();
    }
    String text = String.valueOf(value);
    if (kind == TemplateKind.MARKDOWN) {
      return MarkdownText.atStart(PlainText.oneLine(text));
    }
    StringBuilder html = new StringBuilder();
    try {
      HtmlText.write(text, html);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory can always be written", impossible);
    }
    return html;
  }

  /** Lets a template see the fields it is given, and nothing of the objects behind them. */
  private static final class FieldsOnly implements Mustache.Collector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
      return value instanceof Iterable<?> many ? many.iterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String field) {
      return (fields, key) -> fields instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : Template.NO_FETCHER_FOUND;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new HashMap<>();
    }
  }
}
