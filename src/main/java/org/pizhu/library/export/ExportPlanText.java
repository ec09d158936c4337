package org.pizhu.library.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationGrouping;

/**
 * Plans of exports as text, as the settings keep them: a line a part, such as {@code tag=话语/引语}, with backslashes before the backslashes
 * and line breaks of what a person has typed.
 */
public final class ExportPlanText {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String TEMPLATE = "template";

  private ExportPlanText() {}

  /** A plan as text. */
  public static String of(ExportPlan plan) {
    List<String> lines = new ArrayList<>();
    line(lines, "what", plan.what().key());
    if (!plan.which().isEmpty()) {
      line(lines, "which", plan.which());
    }
    new TreeSet<>(plan.annotators()).forEach(name -> line(lines, "annotator", name));
    day(lines, "from", plan.made().first());
    day(lines, "to", plan.made().last());
    ExportShape shape = plan.shape();
    line(lines, "group", shape.grouping().name().toLowerCase(Locale.ROOT));
    flag(lines, "orphans", plan.orphans());
    flag(lines, "notes", shape.notes());
    flag(lines, "unannotated", shape.unannotated());
    flag(lines, "once", shape.once());
    flag(lines, "citations", shape.citations());
    flag(lines, "sentences", shape.content().sentences());
    flag(lines, "pictures", shape.content().pictures());
    flag(lines, "text", shape.content().text());
    flag(lines, "standings", shape.content().standings());
    line(lines, "format", plan.format().key());
    if (!plan.template().isEmpty()) {
      line(lines, TEMPLATE, plan.template());
    }
    return String.join("\n", lines);
  }

  /**
   * Reads it again. Parts that this version doesn't know, and values that are none, are as in {@link ExportPlan#USUAL}.
   *
   * @param text as {@link #of} has written it, or a person
   */
  public static ExportPlan parse(String text) {
    Map<String, String> parts = new HashMap<>();
    Set<String> annotators = new LinkedHashSet<>();
    for (String line : text.split("\n")) {
      int sign = line.indexOf('=');
      if (sign > 0) {
        String key = line.substring(0, sign).strip();
        String value = unescaped(line.substring(sign + 1));
        if (key.equals("annotator")) {
          annotators.add(value);
        } else {
          parts.put(key, value);
        }
      }
    }
    ExportShape usual = ExportShape.USUAL;
    ExportContent content = usual.content();
    return new ExportPlan(
        ExportPlan.What.of(parts.getOrDefault("what", "")).orElse(ExportPlan.What.WHOLE),
        parts.getOrDefault("which", ""),
        annotators,
        new Days(day(parts.get("from")), day(parts.get("to"))),
        flag(parts, "orphans", true),
        new ExportShape(
            grouping(parts.getOrDefault("group", "")).orElse(usual.grouping()),
            flag(parts, "notes", usual.notes()),
            flag(parts, "unannotated", usual.unannotated()),
            flag(parts, "once", usual.once()),
            flag(parts, "citations", usual.citations()),
            new ExportContent(
                flag(parts, "sentences", content.sentences()),
                flag(parts, "pictures", content.pictures()),
                flag(parts, "text", content.text()),
                flag(parts, "standings", content.standings()))),
        ExportFormat.of(parts.getOrDefault("format", "")).orElse(ExportFormat.MARKDOWN),
        parts.getOrDefault(TEMPLATE, ""));
  }

  /** A plan as text with another path of its template, if it has one; all else stays as it is written. */
  public static String withTemplate(String text, UnaryOperator<String> template) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(TEMPLATE + "=")) {
        line(lines, TEMPLATE, template.apply(unescaped(line.substring(TEMPLATE.length() + 1))));
      } else {
        lines.add(line);
      }
    }
    return String.join("\n", lines);
  }

  /** The grouping with a name, in either case. */
  public static Optional<AnnotationGrouping> grouping(String name) {
    for (AnnotationGrouping grouping : AnnotationGrouping.values()) {
      if (grouping.name().equalsIgnoreCase(name)) {
        return Optional.of(grouping);
      }
    }
    return Optional.empty();
  }

  private static void line(List<String> lines, String key, String value) {
    lines.add(key + "=" + value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        char escaped = value.charAt(i);
        text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static void flag(List<String> lines, String key, boolean value) {
    lines.add(key + "=" + (value ? YES : NO));
  }

  private static boolean flag(Map<String, String> parts, String key, boolean otherwise) {
    String value = parts.get(key);
    return value == null || !value.equals(YES) && !value.equals(NO) ? otherwise : value.equals(YES);
  }

  private static void day(List<String> lines, String key, @Nullable LocalDate day) {
    if (day != null) {
      lines.add(key + "=" + day);
    }
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
