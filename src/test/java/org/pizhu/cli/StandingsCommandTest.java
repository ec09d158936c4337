package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingsCommandTest extends CommandLineCase {

  private String id = "";

  @BeforeEach
  void annotate() throws IOException {
    id = json("annotate", "2", "--quote", "坚实的底盘——湖北战“疫”中的社区作为").get("id").asText();
    assertThat(code).isZero();
  }

  @Test
  void listsAnAnnotationInAllVersionsAndAVersionWithAll() throws IOException {
    JsonNode all = json("standings", id);
    assertThat(all).hasSize(2);
    assertThat(all.get(0).get("story").asLong()).isEqualTo(3);
    assertThat(all.get(0).get("home").asLong()).isEqualTo(2);
    assertThat(all.get(0).get("state").asText()).isEqualTo("changed");
    assertThat(all.get(0).get("words").asText()).isEqualTo("坚实的底盘 ——湖北战“疫”中的社区作为");
    assertThat(all.get(0).get("range")).hasToString("{\"start\":0,\"end\":20}");
    assertThat(all.get(0).get("decided").asBoolean()).isFalse();
    assertThat(json("standings", "--story", "3")).hasSize(1);
    assertThat(json("standings", "--story", "2")).isEmpty();
    run("standings", "--story", "4");
    assertThat(out).startsWith("4\tchanged\t" + id + "\t坚实的底盘");
    run("standings", "--story", "99");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void takesDownWhatIsDecided() throws IOException {
    JsonNode absent = json("standings", id, "--story", "4", "--absent").get(0);
    assertThat(absent.get("state").asText()).isEqualTo("absent");
    assertThat(absent.get("decided").asBoolean()).isTrue();
    assertThat(absent.get("by").asText()).isEqualTo("王老师");
    run("standings", "--story", "4");
    assertThat(out).startsWith("4\tabsent*\t");
    JsonNode placed = json("standings", id, "--story", "4", "--quote", "坚实的底盘").get(0);
    assertThat(placed.get("state").asText()).isEqualTo("changed");
    assertThat(placed.get("words").asText()).isEqualTo("坚实的底盘");
    assertThat(json("standings", id, "--story", "4", "--reopen").get(0).get("by").isNull()).isTrue();
    assertThat(json("standings", id, "--story", "3", "--accept").get(0).get("decided").asBoolean()).isTrue();
    run("check");
    assertThat(code).isZero();
    run("standings", id, "--story", "4", "--quote", "没有这样的话");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void refusesWhatDoesNotFit() {
    run("standings");
    assertThat(code).isEqualTo(2);
    run("standings", id, "--absent");
    assertThat(code).isEqualTo(2);
    run("standings", id, "--story", "4", "--absent", "--accept");
    assertThat(code).isEqualTo(2);
    run("standings", id, "--story", "5");
    assertThat(code).isEqualTo(1);
  }
}
