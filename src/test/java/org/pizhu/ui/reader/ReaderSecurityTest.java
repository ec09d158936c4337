package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.net.URI;
import java.util.List;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;
import org.pizhu.ui.CountingServer;

/** A story can neither run script, nor reach the network, nor lead away: even one that no sanitiser has seen. */
class ReaderSecurityTest extends ReaderTest {

  @RegisterExtension final CountingServer server = new CountingServer();

  private void afterAWhile() {
    robot.sleep(500);
    settle();
    waitUntil("the page stands", () -> StoryScheme.SHELL.equals(web.getEngine().getLocation()));
    painted();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<img src=\"ADDRESS/a.png\">",
    "<img src=x onerror=\"window.broken=1;new Image().src='ADDRESS'\">",
    "<svg onload=\"window.broken=1\"><image href=\"ADDRESS/b.png\" /></svg>",
    "<script>window.broken=1</script>",
    "<iframe src=\"ADDRESS/frame\"></iframe>",
    "<iframe srcdoc=\"<script>parent.broken=1</script>\"></iframe>",
    "<object data=\"ADDRESS/object\"></object><embed src=\"ADDRESS/embed\">",
    "<link rel=stylesheet href=\"ADDRESS/style.css\">",
    "<style>@import url(ADDRESS/import.css); body{background:url(ADDRESS/background)}</style>",
    "<div style=\"background:url(ADDRESS/inline)\">甲</div>",
    "<video src=\"ADDRESS/video\" autoplay></video><audio src=\"ADDRESS/audio\" autoplay></audio>",
    "<meta http-equiv=refresh content=\"0;url=ADDRESS/refresh\">",
    "<base href=\"ADDRESS/\"><img src=\"relative.png\">",
    "<form action=\"ADDRESS/form\"><input autofocus onfocus=\"window.broken=1\"></form>",
    "<details open ontoggle=\"window.broken=1\">甲</details>"
  })
  void nothingRunsAndNothingIsFetched(String attack) {
    StoredStory stored = Stories.headline("标题").raw(attack.replace("ADDRESS", server.address())).paragraph("正文。").stored(1);
    show(stored, List.of());
    afterAWhile();
    assertThat(script("typeof window.broken")).isEqualTo("undefined");
    assertThat(server.requests()).isZero();
    assertThat(script("pizhu.text.all()")).isEqualTo(stored.story().text());
  }

  @Test
  void aLinkIsToldAndNotFollowed() {
    StoredStory stored = Stories.headline("标题")
        .paragraph("见原文。", "见<a href=\"https://example.org/a?b=%E4%B8%AD\" target=\"_blank\">原文</a>。").stored(1);
    show(stored, List.of());
    robot.clickOn(middle(range("原文").start()));
    robot.clickOn(middle(range("原文").start()), MouseButton.MIDDLE);
    afterAWhile();
    assertThat(heard.links).containsExactly(URI.create("https://example.org/a?b=%E4%B8%AD"));
    assertThat(heard.clicks).isEmpty();
    assertThat(fx(() -> web.getEngine().getLocation())).isEqualTo(StoryScheme.SHELL);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "javascript:window.broken=1", "file:///etc/passwd", "data:text/html,x", "#anchor", "", "ht tp://x"
  })
  void otherLinksLeadNowhere(String href) {
    StoredStory stored =
        Stories.headline("标题").paragraph("见原文。", "见<a href=\"" + href + "\">原文</a>。").stored(1);
    show(stored, List.of());
    robot.clickOn(middle(range("原文").start()));
    afterAWhile();
    assertThat(heard.links).isEmpty();
    assertThat(script("typeof window.broken")).isEqualTo("undefined");
    assertThat(fx(() -> web.getEngine().getLocation())).isEqualTo(StoryScheme.SHELL);
  }

  @Test
  void shouldThePageLeadAwayAllTheSameTheStoryComesBack() {
    StoredStory stored = Stories.baofeng().stored(1);
    show(stored, List.of(Stories.annotation(stored, "俺刚吃完饭", HighlightColor.YELLOW)));
    script("location.href = '" + server.address() + "/away'");
    afterAWhile();
    waitUntil("the story is back", () -> stored.story().text().equals(
        web.getEngine().executeScript("window.pizhu === undefined ? '' : pizhu.text.all()")));
    assertThat(server.requests()).isZero();
    assertThat(script("CSS.highlights.get('yellow').size")).isEqualTo(1);
  }

  @Test
  void thePolicyOfThePageIsTheStrictOne() {
    assertThat(script("document.querySelector('meta[http-equiv]').content").toString())
        .startsWith("default-src 'none'; img-src story:; style-src story:;")
        .doesNotContain("unsafe", "script-src", "http");
  }

  @Test
  void theSchemeServesNothingButThePageAndThePictures() {
    for (String path : List.of("page/page.js", "page/../../i18n/messages.properties", "", "page/", "etc/passwd")) {
      assertThatThrownBy(() -> StoryScheme.open(path, "*/*")).isInstanceOf(FileNotFoundException.class);
    }
  }
}
