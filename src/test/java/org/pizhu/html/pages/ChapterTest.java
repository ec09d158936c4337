package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chapter of a book, as a story is read from it. */
class ChapterTest {

  private static Chapter read(String body) {
    return Chapter.read("<html xmlns='x'><head><title> 某某　周刊 </title><style>p {}</style></head><body>" + body + "</body></html>",
        address -> address.equals("gone.png") ? null : "book/" + address);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<h2>二</h2><h1>一　题</h1>|一 题", "<h3>三</h3><h2>二</h2>|二", "<h1> </h1><h3>三</h3>|三", "<h4>四</h4>|``",
  })
  void itsHeadingIsTheHighest(String body, String heading) {
    assertThat(read(body).heading()).isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<p>一</p>|<p>一</p>|true|0",
    "<p> </p>|<p> </p>|false|0",
    "<html:P>一</html:P>|<p>一</p>|true|0",
    "<xhtml:p>一</xhtml:p>|<p>一</p>|true|0",
    "<x:p>一</x:p>|<x:p>一</x:p>|true|0",
    "<script>x</script><p>一</p><nav>目录</nav>|<p>一</p>|true|0",
    "<p><img src='a.png'/></p>|<p><img src=\"book/a.png\"></p>|false|1",
    "<p><img src='gone.png'/><img src='a.png'/><img src='b.png'/></p>|<p><img><img src=\"book/a.png\"><img src=\"book/b.png\"></p>|false|2",
    "<svg><image xlink:href='a.png'/></svg>|<img src=\"book/a.png\">|false|1",
    "<svg:svg><svg:image href='a.png'/></svg:svg>|<img src=\"book/a.png\">|false|1",
    "<svg><image/></svg><p>一</p>|<p>一</p>|true|0",
  })
  void itsTextIsHtmlWithThePicturesOfTheBook(String body, String html, boolean hasText, int pictures) {
    Chapter chapter = read(body);
    assertThat(chapter.html().replace(" />", ">")).isEqualTo(html);
    assertThat(chapter.hasText()).isEqualTo(hasText);
    assertThat(chapter.pictures()).isEqualTo(pictures);
    assertThat(chapter.title()).isEqualTo("某某 周刊");
  }

  @Test
  void withoutHeadAndBodyItIsReadAllTheSame() {
    Chapter chapter = Chapter.read("<h1>一</h1><p>正文</p>", address -> address);
    assertThat(chapter).isEqualTo(new Chapter("一", "", "<h1>一</h1><p>正文</p>", true, 0));
  }
}
