package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.story.StoryContract;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Story;

/** Pages that show nothing until their scripts have run. */
class ScriptTextTest {

  private static final String FIRST = "江城樱花陆续开放，市民走出家门，到江边、到公园、到湖边去看花，一直看到天黑了才回家。".repeat(2);
  private static final String SECOND = "摊贩们说，今年的花比往年开得早，来的人也比往年多，卖糖的卖水的都忙不过来。".repeat(2);

  private static Story read(String page) {
    Story story = new StoryParser().parse(PageReader.read("page.html", 1, page)).story();
    StoryContract.check(story);
    return story;
  }

  private static String page(String html) {
    return "<html><head><title>江城樱花开了_江城网</title></head><body><div id=root></div>" + html.replace("FIRST", FIRST).replace("SECOND", SECOND) + "</body></html>";
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "<script>var all = {\"nav\":{\"content\":\"首页\"},\"contentList\":[{\"data\":\"<p>FIRST<\\/p><p>SECOND<\\/p>\",\"type\":\"text\"}]};</script> => FIRST|SECOND",
    "<script>window.S = {content: '\\u003Cp\\u003EFIRST\\u003C/p\\u003E\\u003Cp\\u003ESECOND\\u003C/p\\u003E'};</script> => FIRST|SECOND",
    "<script>articleInfo: {title: 'x', content: '&lt;p&gt;FIRST&lt;/p&gt;&lt;p&gt;SECOND&lt;/p&gt;',</script> => FIRST|SECOND",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"FIRST\\n\\nSECOND\"}</script> => FIRST|SECOND",
    "<noscript><p>FIRST</p><p>SECOND</p></noscript> => FIRST|SECOND",
    // no text: words without paragraphs, a single one, a script that writes a button
    "<script>var t = {\"content\":\"FIRSTSECOND\"};</script> => -", "<script>var t = {\"html\":\"<p>FIRST</p>\"};</script> => -",
    "<script>var t = {\"html\":\"<p>好</p><p>不好</p>\"};</script> => -",
    // the page shows the beginning of it, or a short story that is whole
    "<div class=a><p>江城樱花陆续开放，市民走出家门……</p></div><script>var t = {\"html\":\"<p>FIRST</p><p>SECOND</p>\"};</script> => FIRST|SECOND",
    "<div class=a><p>河边今天开了新桥。</p></div><script>var t = {\"html\":\"<p>FIRST</p><p>SECOND</p>\"};</script> => 河边今天开了新桥。",
    // the page shows its text
    "<div class=a><p>SECOND</p><p>FIRST</p></div><script>var t = {\"html\":\"<p>FIRST</p><p>SECOND</p>\"};</script> => SECOND|FIRST",
  })
  void readsWhatScriptsHold(String html, String text) {
    Story story = read(page(html));
    assertThat(String.join("|", story.textOf(BlockKind.PARAGRAPH)).replace(FIRST, "FIRST").replace(SECOND, "SECOND")).isEqualTo(text.equals("-") ? "" : text);
  }

  @Test
  void namesTheSourceThatTheScriptNames() {
    String script = "<script>var all = {\"source\":\"河边日报\",\"data\":\"<p>FIRST</p><p>SECOND</p>\"};</script>";
    assertThat(read(page(script)).page().outlet()).isEqualTo("河边日报");
    assertThat(read(page(script.replace("河边日报", "source.js"))).page().outlet()).isNull();
  }
}
