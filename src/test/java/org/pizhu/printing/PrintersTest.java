package org.pizhu.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.printing.Printers.Outcome;

class PrintersTest {

  private final List<List<String>> asked = new ArrayList<>();

  private Printers printers(Outcome listed, Outcome usual, Outcome spooled) {
    return new Printers(command -> {
      asked.add(command);
      return command.get(0).equals("lp") ? spooled : command.get(1).equals("-e") ? listed : usual;
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Office;PDF;档案室 | system default destination: PDF | PDF;Office;档案室",
      "Office;PDF;档案室 | 系统默认目标：无 | Office;PDF;档案室",
      "Office;PDF;档案室 | no system default destination | Office;PDF;档案室",
      "Office | system default destination: Office | Office",
  })
  void listsThePrintersWithTheUsualOneFirst(String listed, String usual, String names) {
    Printers printers = printers(new Outcome(0, listed.replace(';', '\n') + "\n"), new Outcome(0, usual), new Outcome(0, ""));
    assertThat(printers.names()).containsExactly(names.split(";"));
  }

  @Test
  void thereAreNoneWhereTheyCannotBeAskedFor() {
    assertThat(new Printers(command -> {
      throw new IOException("Cannot run program \"lpstat\"");
    }).names()).isEmpty();
    assertThat(printers(new Outcome(1, "lpstat: Bad file descriptor"), new Outcome(1, ""), new Outcome(1, "")).names()).isEmpty();
    assertThat(printers(new Outcome(0, ""), new Outcome(0, ""), new Outcome(0, "")).names()).isEmpty();
  }

  @Test
  void handsAFileOver() {
    printers(new Outcome(0, ""), new Outcome(0, ""), new Outcome(0, "request id is Office-12 (1 file(s))"))
        .print(Path.of("/tmp/-d 武汉.pdf"), "Office", "-武汉");
    assertThat(asked).containsExactly(List.of("lp", "-d", "Office", "-t", "-武汉", "--", "/tmp/-d 武汉.pdf"));
  }

  @Test
  void tellsWhyAPrinterRefuses() {
    Printers printers = printers(new Outcome(0, ""), new Outcome(0, ""), new Outcome(1, "lp: Error - destination is not accepting jobs.\n"));
    assertThatThrownBy(() -> printers.print(Path.of("x.pdf"), "Office", "x")).isInstanceOfSatisfying(PizhuException.class, thrown -> {
      assertThat(thrown.problem().kind()).isEqualTo(ProblemKind.PRINTER_REFUSED);
      assertThat(thrown.problem().arguments()).containsExactly("lp: Error - destination is not accepting jobs.");
    });
  }

  @Test
  void aFileOnTheWayHasItsNameAndAFolderOfItsOwn() {
    Path one = new Printers().onTheWay("武汉日记");
    Path other = new Printers().onTheWay("武汉日记");
    assertThat(one.getFileName()).hasToString("武汉日记.pdf");
    assertThat(one.getParent()).isDirectory().isNotEqualTo(other.getParent());
    assertThat(Files.exists(one)).isFalse();
  }
}
