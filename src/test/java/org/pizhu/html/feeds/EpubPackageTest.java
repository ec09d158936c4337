package org.pizhu.html.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents of an EPUB say of the book and of the order of its chapters. */
class EpubPackageTest {

  private static EpubPackage read(String metadata, String manifest, String spine) {
    return EpubPackage.read("<?xml version='1.0'?><package><metadata>" + metadata + "</metadata><manifest>" + manifest + "</manifest><spine>"
        + spine + "</spine></package>");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<container><rootfiles><rootfile full-path=' OEBPS/a.opf '/><rootfile full-path='b.opf'/></rootfiles></container>|OEBPS/a.opf",
    "<c:container><c:rootfile full-path='a.opf'/></c:container>|a.opf",
    "<container><rootfile full-path=' '/><rootfile full-path='b.opf'/></container>|b.opf",
    "<container><other full-path='a.opf'/></container>|``",
    "``|``",
  })
  void theContainerNamesThePackage(String container, String path) {
    assertThat(EpubPackage.root(container)).isEqualTo(path);
  }

  @Test
  void theSpineGivesTheOrderWithoutTheTableOfContents() {
    EpubPackage book = read("",
        "<item id='a' href='1.xhtml'/><item id='b' href='2.xhtml'/><item id='n' href='nav.xhtml' properties='x nav'/><item id='e' href=' '/><item id='a' href='3.xhtml'/>",
        "<itemref idref='b'/><itemref idref='n'/><itemref idref='gone'/><itemref idref='e'/><itemref idref='a'/>");
    assertThat(book.spine()).containsExactly("2.xhtml", "1.xhtml");
    assertThat(book.contents()).isEqualTo("nav.xhtml");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<item href='toc.ncx' media-type='application/x-dtbncx+xml'/>|toc.ncx",
    "<item href='toc.ncx' media-type='application/x-dtbncx+xml'/><item href='nav.xhtml' properties='nav'/>|nav.xhtml",
    "<item href='nav.xhtml' properties='nav'/><item href='toc.ncx' media-type='application/x-dtbncx+xml'/>|nav.xhtml",
    "<item href='a.xhtml' properties='navigation'/>|``",
  })
  void theNavigationDocumentGoesBeforeTheNcx(String manifest, String contents) {
    assertThat(read("", manifest, "").contents()).isEqualTo(contents);
  }

  @Test
  void theMetadataTellsOfTheBook() {
    EpubPackage book = read("<dc:title> 某某　周刊 </dc:title><DC:creator>张三</DC:creator><dc:creator>李四</dc:creator><dc:publisher/><dc:publisher>某某社</dc:publisher>"
        + "<dc:date>2020-03</dc:date><dc:identifier>urn:isbn:1</dc:identifier><dc:identifier>http://a.cn/b</dc:identifier><title>别的</title>", "", "");
    assertThat(book).isEqualTo(new EpubPackage("某某 周刊", List.of("张三", "李四"), "某某社", "2020-03", "http://a.cn/b", List.of(), ""));
    assertThat(read("<dc:source>https://a.cn/s</dc:source><dc:identifier>http://a.cn/b</dc:identifier>", "", "").address()).isEqualTo("https://a.cn/s");
    assertThat(read("", "", "")).isEqualTo(new EpubPackage("", List.of(), "", "", "", List.of(), ""));
  }

  @Test
  void theTableOfContentsGivesTheTitles() {
    assertThat(EpubPackage.titles("<nav><ol><li><a href='1.xhtml'>第一章　江城</a></li><li><a href='2.xhtml#x'>二</a><a href='2.xhtml#y'>三</a></li></ol></nav>"))
        .isEqualTo(Map.of("1.xhtml", "第一章 江城", "2.xhtml", "二"));
    assertThat(EpubPackage.titles("<ncx><navMap><navPoint><navLabel><text>一</text></navLabel><content src='1.xhtml'/>"
        + "<n:navPoint><n:navLabel>二</n:navLabel><n:content src='2.xhtml#x'/></n:navPoint></navPoint><navPoint><content src='3.xhtml'/></navPoint>"
        + "<navPoint><navLabel>四</navLabel></navPoint></navMap></ncx>")).isEqualTo(Map.of("1.xhtml", "一", "2.xhtml", "二"));
    assertThat(EpubPackage.titles("")).isEmpty();
  }
}
