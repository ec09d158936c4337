package org.pizhu.exporter.reference;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pizhu.citation.CitedName;
import org.pizhu.citation.CitedPart;
import org.pizhu.citation.CitedWork;
import org.pizhu.citation.WorkKind;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Reference;
import org.pizhu.model.WrittenDate;

/** References in the format of Research Information Systems (RIS, as of 2011), an entry a story. A value is one line: nothing can break out of it. */
public final class RisExporter extends ReferencesExporter {

  private static final String END = "\r\n";

  @Override
  void write(Reference reference, Writer out) throws IOException {
    CitedWork work = reference.work();
    CitedPart part = work.part();
    boolean isNewspaper = work.kind() == WorkKind.NEWSPAPER;
    line(out, "TY", type(work));
    line(out, "ID", reference.key());
    for (CitedName name : work.names()) {
      line(out, "AU", name.given().isEmpty() ? name.family() : name.family() + ", " + name.given());
    }
    line(out, "TI", work.title());
    line(out, "T2", work.container());
    LocalDate first = work.date() == null ? null : work.date().firstDay();
    line(out, "PY", first == null ? "" : "%04d".formatted(first.getYear()));
    // A day without its year stands in a note: programs would take the month for the year.
    boolean isDated = work.date() != null && work.date().hasYear();
    line(out, "DA", isDated ? date(work.date()) : "");
    line(out, "VL", part.volume());
    line(out, "IS", isNewspaper ? "" : part.issue());
    line(out, "SP", isNewspaper ? part.issue() : part.pages());
    line(out, "DO", work.doi());
    line(out, "UR", work.address());
    line(out, "Y2", work.accessed() == null ? "" : date(new WrittenDate(work.accessed())));
    line(out, "LA", reference.language());
    for (String tag : reference.tags()) {
      line(out, "KW", tag);
    }
    line(out, "N1", work.date() == null || isDated ? "" : work.date().toString());
    for (String note : reference.notes()) {
      line(out, "N1", note);
    }
    out.write("ER  - " + END + END);
  }

  private static String type(CitedWork work) {
    return switch (work.kind()) {
      case NEWSPAPER -> "NEWS";
      case JOURNAL -> work.part().volume().isEmpty() ? "MGZN" : "JOUR";
      case PAGE -> "ELEC";
      case OTHER -> "GEN";
    };
  }

  /**
   * YYYY/MM/DD with as much as is known between the strokes.
   *
   * @param date with a year
   */
  private static String date(WrittenDate date) {
    if (date.value() instanceof YearMonth month) {
      return "%04d/%02d//".formatted(month.getYear(), month.getMonthValue());
    }
    if (date.value() instanceof Year year) {
      return "%04d///".formatted(year.getValue());
    }
    LocalDate day = (LocalDate) date.value();
    return "%04d/%02d/%02d/".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static void line(Writer out, String tag, @Nullable String value) throws IOException {
    String line = value == null ? "" : PlainText.oneLine(value);
    if (!line.isEmpty()) {
      out.write(tag + "  - " + line + END);
    }
  }
}
