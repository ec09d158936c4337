package org.pizhu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.NoteLink;

class MarkdownTest {

  private static final String ID = "3f2a9c1e-0b7d-4c55-9d1e-2f6b8a7c4e10";

  /** What is read, in short: p(…) a paragraph, b(…) bold, i(…) italic, / a line break. */
  static String shown(String note) {
    return Markdown.parse(note).stream().map(MarkdownTest::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return "p(" + inlines(paragraph.content()) + ")";
    } else if (block instanceof Block.Heading heading) {
      return "h" + heading.level() + "(" + inlines(heading.content()) + ")";
    } else if (block instanceof Block.Quote quote) {
      return "q(" + quote.blocks().stream().map(MarkdownTest::shown).collect(Collectors.joining(" ")) + ")";
    } else if (block instanceof Block.Items items) {
      return (items.isNumbered() ? "ol" + items.start() : "ul") + "(" + items.items().stream()
          .map(item -> item.stream().map(MarkdownTest::shown).collect(Collectors.joining(" ")))
          .collect(Collectors.joining("; ")) + ")";
    } else if (block instanceof Block.Code code) {
      return "code(" + code.text().replace("\n", "/") + ")";
    }
    return "rule";
  }

  private static String inlines(List<Inline> content) {
    return content.stream().map(MarkdownTest::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    if (inline instanceof Inline.Words words) {
      return words.text();
    } else if (inline instanceof Inline.Emphasis emphasis) {
      return "i(" + inlines(emphasis.content()) + ")";
    } else if (inline instanceof Inline.Strong strong) {
      return "b(" + inlines(strong.content()) + ")";
    } else if (inline instanceof Inline.Code code) {
      return "c(" + code.text() + ")";
    } else if (inline instanceof Inline.WebLink link) {
      return "a(" + link.address() + ": " + inlines(link.content()) + ")";
    } else if (inline instanceof Inline.Reference reference) {
      return "ref(" + reference.link().kind() + " " + reference.link().id() + ": " + reference.words() + ")";
    }
    return "/";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
      春分                                → p(春分)
      一\\n二                             → p(一/二)
      一\\n\\n二                          → p(一) p(二)
      # 标题                              → h1(标题)
      ###### 小                           → h6(小)
      #话题                               → p(#话题)
      **重**要                            → p(b(重)要)
      **注意：**下文                      → p(b(注意：)下文)
      他说**“不行”**之后                  → p(他说b(“不行”)之后)
      *斜*体                              → p(i(斜)体)
      这是*《人民日报》*的                → p(这是i(《人民日报》)的)
      a * b * c                           → p(a * b * c)
      2*3*4                               → p(2i(3)4)
      `码`与``a`b``                       → p(c(码)与c(a`b))
      - 一\\n- 二                         → ul(p(一); p(二))
      1. 一\\n2. 二                       → ol1(p(一); p(二))
      3) 三                               → ol3(p(三))
      - 一\\n  - 二                       → ul(p(一) ul(p(二)))
      > 引\\n> 文                         → q(p(引/文))
      > > 深                              → q(q(p(深)))
      ```\\na\\n b\\n```                  → code(a/ b)
      ---                                 → rule
      <b>粗</b>                           → p(<b>粗</b>)
      <script>alert(1)</script>           → p(<script>alert(1)</script>)
      <!-- 注 -->                         → p(<!-- 注 -->)
      [网](https://example.org/a?b=c)     → p(a(https://example.org/a?b=c: 网))
      <https://example.org>               → p(a(https://example.org: https://example.org))
      <mailto:a@example.org>              → p(a(mailto:a@example.org: mailto:a@example.org))
      [坏](javascript:alert(1))           → p(坏)
      [坏](JaVaScRiPt:alert)              → p(坏)
      [坏](data:text/html,x)              → p(坏)
      [坏](file:///etc/passwd)            → p(坏)
      [无](页.html)                       → p(无)
      ![图](https://example.org/a.png)    → p(图)
      [注]: 见第三段                      → p([注]: 见第三段)
      &lt;b&gt; &amp;                     → p(<b> &)
      \\*不斜\\*                          → p(*不斜*)
      """)
  void readsAsCommonMarkDoes(String note, String expected) {
    assertThat(shown(note.replace("\\n", "\n"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
      见[[ID|春分]]。        → p(见ref(ANNOTATION ID: 春分)。)
      [[ID]]                 → p(ref(ANNOTATION ID: ))
      [[story:12|两会]]      → p(ref(STORY 12: 两会))
      [[story:0|无]]         → p([[story:0|无]])
      [[story:12             → p([[story:12)
      [[春分]]               → p([[春分]])
      `[[ID|码]]`            → p(c([[ID|码]]))
      **[[ID|重]]**          → p(b(ref(ANNOTATION ID: 重)))
      - [[ID|项]]            → ul(p(ref(ANNOTATION ID: 项)))
      [[[ID|多]]]            → p([ref(ANNOTATION ID: 多)])
      [[ID|*不斜*]]          → p(ref(ANNOTATION ID: *不斜*))
      """)
  void findsLinks(String note, String expected) {
    assertThat(shown(note.replace("ID", ID))).isEqualTo(expected.replace("ID", ID));
  }

  @Test
  void whatIsWrittenIsRead() {
    NoteLink link = NoteLink.toAnnotation(ID);
    String hostile = "a]]b[[c|d\n\u3000e" + "长".repeat(80);
    assertThat(Markdown.links("x " + LinkText.of(link, hostile) + " y " + LinkText.of(NoteLink.toStory(7), "")))
        .containsExactly(link, NoteLink.toStory(7));
    assertThat(shown(LinkText.of(link, hostile))).contains("a］］b［［c｜d e长").endsWith("…))");
    assertThat(LinkText.of(link, "春")).startsWith(LinkText.beginning(link));
  }

  @Test
  void wordsHaveNoMarks() {
    assertThat(Markdown.words("# 标题\n\n- **一** [二](https://a.b)\n\n> 三 [[" + ID + "|四]]\n\n`五`"))
        .isEqualTo("标题 一 二 三 四 五");
  }

  // What nobody writes, and programs do

  @ParameterizedTest
  @ValueSource(strings = {">", "> ", "- ", "1. ", "*", "**", "_", "[", "[[", "![", "`", "<", "((", "\\", "# ", "[a](", "]", "&", "*a_", "~", "\n>"})
  void hostileNotesCostNeitherAStackNorLong(String piece) {
    String note = piece.repeat(10_000) + "\n末";
    List<Block> blocks = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Markdown.parse(note));
    assertThat(blocks).isNotEmpty();
    assertThat(Markdown.words(note)).endsWith("末");
  }

  @Test
  void aMegabyteIsRead() {
    String note = ("**段落**：一些字，[[" + ID + "|春分]]，以及 *更多* 的字。\n\n- 项\n\n").repeat(16_000);
    assertThat(note.length()).isGreaterThan(1_000_000);
    List<Block> blocks = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Markdown.parse(note));
    assertThat(blocks).hasSizeGreaterThan(30_000);
    assertThat(Markdown.links(note)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u0000", "\ud800", "\u202e**x**", "\uE5F1**注：**下"})
  void anyTextIsANote(String note) {
    assertThat(Markdown.parse(note)).isNotNull();
  }

  @Test
  void aCharacterOfPrivateUseStays() {
    assertThat(Markdown.words("\uE5F1 a*b*")).isEqualTo("\uE5F1 ab");
  }
}
