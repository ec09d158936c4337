package org.pizhu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What Hugo and Zola put before a text. */
class TomlFrontTest {

  @Test
  void keysBetweenPlusesAreRead() {
    String text = "+++\ntitle = \"题\"\ndate = 2020-03-05\nauthors = [\"甲\", '乙']\n[extra]\nurl = \"https://a.cn/1\"\n+++\n\n正文。\n";
    assertThat(MarkdownPage.isMarkdown(text)).isTrue();
    MarkdownPage page = MarkdownPage.of(text);
    assertThat(page.first("title")).isEqualTo("题");
    assertThat(page.first("date")).isEqualTo("2020-03-05");
    assertThat(page.front().get("authors")).isEqualTo(List.of("甲", "乙"));
    assertThat(page.first("url")).isEqualTo("https://a.cn/1");
    assertThat(page.html()).isEqualTo("<p>正文。</p>\n");
  }

  @Test
  void whatHasNoKeysIsText() {
    assertThat(MarkdownPage.isMarkdown("+++\n没有键\n+++\n正文。")).isFalse();
    assertThat(MarkdownPage.of("+++\n没有键\n+++\n正文。").html()).contains("没有键");
  }
}
