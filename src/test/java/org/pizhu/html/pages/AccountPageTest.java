package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.story.StoryContract;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Story;

/** Pages of accounts whose text a script holds, whose editors set it in boxes, or that pass on what another account wrote. */
class AccountPageTest {

  private static final String SENTENCE = "江城樱花陆续开放，市民走出家门，到江边、到公园、到湖边去看花。";

  private static Story read(String page) {
    Story story = new StoryParser().parse(PageReader.read("page.html", 1, page)).story();
    StoryContract.check(story);
    return story;
  }

  /** What the script of a post holds; the address of a picture has an entity within the escapes, as the pages have it. */
  private static String post(String title, String text, String pictures, String machines) {
    return "<html><head><meta property=og:site_name content=微信公众平台><meta property=og:title content='" + machines + "'></head><body><div id=js_article></div>"
        + "<p>向上滑动看下一个</p><script>window.cgiDataNew = {\n nick_name: JsDecode('江城一日'),\n title: JsDecode('" + title + "'),\n content_noencode: JsDecode(''),\n"
        + " create_time: JsDecode('2025-11-05 18:30'),\n picture_page_info_list: [" + pictures + "],\n"
        + " text_page_info: {\n content_noencode: JsDecode('" + text + "'),\n },\n};</script></body></html>";
  }

  private static String picture(String address) {
    return "\n {\n cdn_url: JsDecode('" + address + "'),\n watermark_info: {\n cdn_url: JsDecode('https://p.cn/mark.png'),\n },\n },";
  }

  @Test
  void writesThePicturesAndWordsOfAPost() {
    Story story = read(post("樱花开了 《江城》的春天", SENTENCE + "\\x0a\\x0a他说：\\x26quot;真好\\x26quot;，\\x27好\\x27。",
        picture("https://p.cn/a.jpg?x=1\\x26amp;y=2") + picture("https://p.cn/b.jpg"), "樱花开了 《江城》的春天"));
    assertThat(story.text()).startsWith("樱花开了 《江城》的春天\n");
    assertThat(story.blocks().stream().filter(block -> block.kind() == BlockKind.PARAGRAPH).map(Block::range).map(range -> range.of(story.text())))
        .containsExactly(SENTENCE, "他说：\"真好\"，'好'。");
    assertThat(story.figures()).extracting(figure -> figure.src()).containsExactly("https://p.cn/a.jpg?x=1&y=2", "https://p.cn/b.jpg");
    assertThat(story.page().outlet()).isEqualTo("江城一日");
    assertThat(story.page().published()).isEqualTo("2025-11-05T18:30");
  }

  @Test
  void leavesOutTagsAndWhatIsSold() {
    String link = "\\x3ca href=\\x22https://x.cn/s?a=1\\x26amp;b=2\\x22 class=\\x22weapp\\x22\\x3e";
    assertThat(read(post("樱花开了", SENTENCE + link + "另一篇\\x3c/a\\x3e。3\\x26lt;5", "", "樱花开了")).text()).isEqualTo("樱花开了\n" + SENTENCE + "另一篇。3<5");
    String page = "<html><head><meta property=og:title content=樱花开了的时候></head><body><h1 id=activity-name><span>樱花开了的时候</span><span class=pay__tag>已付费</span></h1>"
        + "<a id=js_name>江城一日</a><div id=js_content class=rich_media_content><p>" + SENTENCE + "</p></div></body></html>";
    assertThat(read(page).headline()).isEqualTo("樱花开了的时候");
  }

  @Test
  void givesAPostWithoutATitleNone() {
    Story story = read(post(SENTENCE, SENTENCE, "", SENTENCE));
    assertThat(story.headline()).as("machines are told the whole text for a title").isEmpty();
    assertThat(story.text()).isEqualTo(SENTENCE);
  }

  @Test
  void readsTheNoteWithWhichAnArticleIsPassedOn() {
    String page = post("樱花开了", "", "", "樱花开了").replace("<div id=js_article></div>",
        "<a id=js_name>江城一日</a><p id=js_content></p><div id=js_share_author>王小舟</div><script>document.getElementById('js_share_notice').innerHTML = \""
            + SENTENCE + "\\x0a\\x0a值得一读。\".replace(/x/g,\"\");</script>");
    Story story = read(page);
    assertThat(story.text()).isEqualTo("樱花开了\n" + SENTENCE + "\n值得一读。");
    assertThat(story.page().people()).as("an account is no person").isEmpty();
  }

  @Test
  void takesAllThatTheAccountCallsItsText() {
    String box = "<section><section label=x><section style='text-align:center'><span><section><p><strong>%s</strong></p></section></span></section></section></section>";
    StringBuilder text = new StringBuilder();
    for (String part : new String[] {"【江边】", "【湖边】", "【园内】"}) {
      text.append(String.format(box, part)).append("<p>").append(SENTENCE).append("</p><section class=share><p>").append(SENTENCE.repeat(3)).append("</p></section>");
    }
    String page = "<html><body><h2 id=activity-name>樱花开了</h2><div id=meta_content><em id=post-date>2018-03-19</em><a id=post-user>江城一日</a></div>"
        + "<div id=js_content class=rich_media_content>" + text + "<p style='display:none'>没有的话</p></div><p>赞赏</p></body></html>";
    Story story = read(page);
    assertThat(story.textOf(BlockKind.SUBHEADING)).containsExactly("【江边】", "【湖边】", "【园内】");
    assertThat(story.textOf(BlockKind.PARAGRAPH)).hasSize(6).allMatch(line -> line.startsWith(SENTENCE));
    assertThat(story.page().outlet()).isEqualTo("江城一日");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "<span>以下文章来源于湖边记</span> <span>，作者王小舟</span>|湖边记|王小舟",
    "<span>以下文章来源于湖边记</span>|湖边记|-",
    "<span>以下文章值得一看</span>|江城一日|-",
  })
  void namesTheAccountThatAnArticleIsFrom(String tips, String outlet, String author) {
    String page = "<html><body><h1 id=activity-name>樱花开了</h1><a id=js_name>江城一日</a><p class=original_primary_card_tips>" + tips + "</p>"
        + "<div id=js_content class=rich_media_content><p>" + SENTENCE + "</p></div></body></html>";
    Story story = read(page);
    assertThat(story.page().outlet()).isEqualTo(outlet);
    assertThat(story.page().people().stream().map(one -> one.name()).findFirst().orElse(null)).isEqualTo(author);
  }
}
