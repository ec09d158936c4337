package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.exporter.ExportBenchSet;
import org.pizhu.exporter.set.ExportFormat;

/** 10,000 annotations over 1,000 stories in each format for people: how long, how much memory, how large. */
@Tag("bench")
class ExportPeopleBench {

  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @EnumSource(names = {"MARKDOWN", "OBSIDIAN", "HTML", "DOCX", "PDF", "XLSX", "CSV"})
  void tenThousandAnnotations(ExportFormat format) {
    ExportBenchSet.write(format, 20);
    ExportBenchSet.Result result = ExportBenchSet.write(format, 1_000);
    System.out.printf("export %s: %,d ms (%,d ms of a processor), at most %,d MB used, %,d kB written%n",
        format.key(), result.milliseconds(), result.cpuMilliseconds(), result.peakBytes() / MEGABYTE, result.bytes() / 1024);
    assertThat(result.bytes()).isPositive();
  }
}
