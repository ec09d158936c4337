package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.Environment;

/** What is wrong with a command is told in the user's language, in the user's terms, in words and as JSON. */
class WrongUseTest extends CommandLineCase {

  private String firstLine(Language language, String command) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Output output = new Output(new ByteArrayOutputStream(), err, new Messages(language));
    Environment environment = new Environment(folder, folder, folder, "wang");
    code = CommandLineInterface.run(command.split(" "), new CommandContext(environment, "王老师", output));
    return err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "show abc|«abc» can't be used for ID: it takes a number.|ID 须为数字，“abc”不可用。",
    "annotate 2 --figure x|«x» can't be used for --figure: it takes a number.|--figure 须为数字，“x”不可用。",
    "search --limit x 武汉|«x» can't be used for --limit: it takes a number.|--limit 须为数字，“x”不可用。",
    "export --format csv --from 2020-99-01|«2020-99-01» can't be used for --from: it takes a day, such as 2026-11-24.|--from 须为日期，如 2026-11-24，“2020-99-01”不可用。",
    "search --sort best 武汉|«best» can't be used for --sort: it takes one of source, relevance, date, outlet.|--sort 只能取 source, relevance, date, outlet，“best”不可用。",
    "show|Still needed: ID.|还须给出 ID。",
    "diff 1|Still needed: ID.|还须给出 ID。",
    "annotate 2 --quote|Still needed: --quote.|还须给出 --quote。",
    "list more|It is not clear what «more» is to be.|不明白“more”指什么。",
    "list --jsn|There is no option --jsn. Is this what you mean: --json?|没有选项 --jsn。 是不是想用 --json？",
    "search --jsn|There is no option --jsn. Is this what you mean: --json?|没有选项 --jsn。 是不是想用 --json？",
    "--library a.pizhu list|«--library» stands behind the command and not in front of it, as in: pizhu list --library FILE|“--library”应写在命令之后，如：pizhu list --library FILE",
    "--library=a.pizhu list|«--library=a.pizhu» stands behind the command and not in front of it, as in: pizhu list --library FILE|“--library=a.pizhu”应写在命令之后，如：pizhu list --library FILE",
    "--json list|«--json» stands behind the command and not in front of it, as in: pizhu list --library FILE|“--json”应写在命令之后，如：pizhu list --library FILE",
    "--jsn list|There is no option --jsn.|没有选项 --jsn。",
    "frob|There is no command «frob».|没有命令“frob”。",
    "imprt x|There is no command «imprt». Is this what you mean: import, export?|没有命令“imprt”。 是不是想用 import, export？",
    "shw 1|There is no command «shw». Is this what you mean: show?|没有命令“shw”。 是不是想用 show？",
    "list --library a --library b|--library can be given once only.|--library 只能给出一次。",
    "export --format csv --story 1 --tag a|Of the options that stand between bars only one can be given.|以竖线隔开的选项只能给出一个。"
  })
  void isToldInTheLanguageOfTheUser(String command, String english, String chinese) {
    assertThat(firstLine(Language.ENGLISH, command)).isEqualTo(english);
    assertThat(code).isEqualTo(2);
    assertThat(firstLine(Language.CHINESE, command)).isEqualTo(chinese);
  }

  @Test
  void isToldAsJsonToo() throws IOException {
    assertThat(json("show", "abc").get("error").get("message").asText()).isEqualTo("«abc» can't be used for ID: it takes a number.");
  }

  @Test
  void aQueryMayBeginWithAMinus() throws IOException {
    assertThat(json("search", "-湖北").get("total").asInt()).isPositive().isLessThan(7);
    assertThat(code).isZero();
  }

  @Test
  void whatIsNotThereIsNamedAlsoAsJson() throws IOException {
    assertThat(json("export", "--format", "csv", "--story", "77").get("error").get("message").asText())
        .isEqualTo("There is no story 77 in this library.");
    assertThat(json("cite", "2", "--quote", "不在这里的话").get("error").get("kind").asText()).isEqualTo("quote-not-found");
    assertThat(json("variants", "2", "--quote", "不在这里的话").get("error").get("kind").asText()).isEqualTo("quote-not-found");
    assertThat(json("merge", folder.resolve("none.pizhu").toString()).get("error").get("kind").asText()).isEqualTo("library-not-found");
    assertThat(code).isEqualTo(1);
  }
}
