package org.pizhu.exporter.reference;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.citation.CitedName;
import org.pizhu.citation.CitedPart;
import org.pizhu.citation.CitedWork;
import org.pizhu.citation.WorkKind;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Reference;
import org.pizhu.model.WrittenDate;

/**
 * References as BibTeX in UTF-8, an entry a story, with the fields of biblatex beside those of the classic styles. What means something to LaTeX
 * is written by its commands; braces too, as BibTeX counts those behind a backslash as well.
 */
public final class BibtexExporter extends ReferencesExporter {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  @Override
  void write(Reference reference, Writer out) throws IOException {
    CitedWork work = reference.work();
    CitedPart part = work.part();
    WorkKind kind = work.kind();
    boolean isNewspaper = kind == WorkKind.NEWSPAPER;
    boolean isSerial = isNewspaper || kind == WorkKind.JOURNAL;
    out.write("@" + (isSerial ? "article" : kind == WorkKind.PAGE ? "online" : "misc") + "{" + reference.key() + ",\n");
    field(out, "author", work.names().stream().map(BibtexExporter::name).collect(Collectors.joining(" and ")));
    field(out, "title", title(work.title(), reference.language()));
    field(out, isSerial ? "journal" : "organization", escaped(work.container()));
    field(out, "entrysubtype", isNewspaper ? "newspaper" : kind == WorkKind.JOURNAL && part.volume().isEmpty() ? "magazine" : "");
    dates(out, work.date());
    field(out, "volume", escaped(part.volume()));
    field(out, "number", isNewspaper ? "" : escaped(part.issue()));
    field(out, "pages", escaped(isNewspaper ? part.issue() : part.pages()));
    field(out, "doi", address(work.doi()));
    field(out, "url", address(work.address()));
    field(out, "urldate", work.accessed() == null ? "" : work.accessed().toString());
    field(out, "language", escaped(reference.language()));
    field(out, "keywords", reference.tags().stream().map(BibtexExporter::keyword).collect(Collectors.joining(", ")));
    field(out, "note", reference.notes().stream().map(BibtexExporter::escaped).collect(Collectors.joining("\n    ")));
    out.write("}\n\n");
  }

  private static void field(Writer out, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.write("  " + name + " = {" + value + "},\n");
    }
  }

  /** The name of a body has braces of its own, else an «and» or a comma in it would make two names of it. */
  private static String name(CitedName name) {
    return name.kind() == CitedName.Kind.WHOLE
        ? "{" + escaped(name.family()) + "}"
        : "{" + escaped(name.family()) + "}, {" + escaped(name.given()) + "}";
  }

  /** Styles would write the title of a work in English in small letters. */
  private static String title(String title, String language) {
    return language.startsWith("zh") ? escaped(title) : "{" + escaped(title) + "}";
  }

  /** A comma parts keywords. */
  private static String keyword(String tag) {
    return tag.indexOf(',') < 0 ? escaped(tag) : "{" + escaped(tag) + "}";
  }

  private static void dates(Writer out, @Nullable WrittenDate date) throws IOException {
    if (date == null) {
      return;
    }
    if (date.value() instanceof MonthDay day) {
      month(out, day.getMonthValue());
      field(out, "day", Integer.toString(day.getDayOfMonth()));
      return;
    }
    field(out, "date", date.toString());
    if (date.value() instanceof Year year) {
      field(out, "year", "%04d".formatted(year.getValue()));
    } else if (date.value() instanceof YearMonth month) {
      field(out, "year", "%04d".formatted(month.getYear()));
      month(out, month.getMonthValue());
    } else if (date.value() instanceof LocalDate day) {
      field(out, "year", "%04d".formatted(day.getYear()));
      month(out, day.getMonthValue());
    }
  }

  /** Styles write the month in their own language. */
  private static void month(Writer out, int month) throws IOException {
    out.write("  month = " + MONTHS.get(month - 1) + ",\n");
  }

  /** An address is taken as it is, so that only what would end its field, or is none of an address, is encoded (RFC 3986). */
  private static String address(@Nullable String address) {
    String line = address == null ? "" : PlainText.oneLine(address);
    return line.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
  }

  /** A text on one line with commands for the characters that mean something to LaTeX. */
  private static String escaped(@Nullable String text) {
    String line = text == null ? "" : PlainText.oneLine(text);
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{' -> escaped.append("\\textbraceleft{}");
        case '}' -> escaped.append("\\textbraceright{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
