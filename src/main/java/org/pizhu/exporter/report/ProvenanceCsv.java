package org.pizhu.exporter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.sheet.CsvWriter;
import org.pizhu.model.EditLine;
import org.pizhu.model.ProvenanceAct;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.model.Source;

/** A row an act, in the words of a language; times with their offset from UTC. */
final class ProvenanceCsv implements ProvenanceWriter {

  private static final List<String> COLUMNS =
      List.of("time", "act", "by", "version", "state", "stories", "story-numbers", "file", "sha256", "location");

  @Override
  public void write(ProvenanceLog log, ExportLanguage language, OutputStream out) throws IOException {
    Map<Long, Source> sources = new HashMap<>();
    log.sources().forEach(source -> sources.put(source.id(), source));
    CsvWriter csv = new CsvWriter(out);
    csv.row(COLUMNS.stream().map(name -> language.words().get("export.provenance." + name)).toList());
    for (ProvenanceAct act : log.acts()) {
      EditLine line = act.line();
      List<Source> brought = act.sources().stream().map(sources::get).filter(java.util.Objects::nonNull)
          .sorted(Comparator.comparing(Source::id)).toList();
      csv.row(List.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at().atZone(language.zone()).toOffsetDateTime()),
          language.words().get("edit." + line.kind().wording(line.subject()), line.subject()),
          line.by(),
          act.version() == null ? "" : act.version(),
          line.state() == EditLine.State.UNDONE ? language.words().get("export.provenance.undone") : "",
          Integer.toString(act.stories().size()),
          runs(act.stories()),
          joined(brought.stream().map(Source::name)),
          joined(brought.stream().map(Source::sha256)),
          joined(brought.stream().map(Source::location))));
    }
    csv.end();
  }

  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining("\n"));
  }

  /** Rising numbers, with a stroke for several that follow one another: {@code 1-7 12}. */
  static String runs(List<Long> numbers) {
    StringBuilder runs = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      int first = i;
      while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
        i++;
      }
      runs.append(runs.length() == 0 ? "" : " ").append(numbers.get(first));
      if (i > first) {
        runs.append('-').append(numbers.get(i));
      }
    }
    return runs.toString();
  }
}
