package org.pizhu.importer.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.html.StorySource;
import org.pizhu.importer.charset.CharsetScore;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

class SeedFileImporterTest {

  private static final Path SEEDS = Path.of("seeds/000_ca418ce6a18ed07a.txt");

  @TempDir Path folder;

  private final SeedFileImporter importer = new SeedFileImporter();

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("stories.txt"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Fragment> read(Path file) {
    return read(importer, file);
  }

  private static List<Fragment> read(SeedFileImporter importer, Path file) {
    List<Fragment> fragments = new ArrayList<>();
    importer.read(file, importer.scan(file, Progress.NONE), fragments::add, Progress.NONE);
    return fragments;
  }

  private static byte[] join(List<Fragment> fragments) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    fragments.forEach(fragment -> all.writeBytes(fragment.bytes()));
    return all.toByteArray();
  }

  private static List<StorySource> stories(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::story).filter(story -> story != null).toList();
  }

  private ProblemKind failure(Path file) {
    try {
      importer.scan(file, Progress.NONE);
    } catch (PizhuException failure) {
      assertThat(failure.problem().file()).isEqualTo(file.toString());
      return failure.problem().kind();
    }
    throw new AssertionError("Scanned " + file);
  }

  @Test
  void readsTheSeeds() throws IOException {
    SourceScan scan = importer.scan(SEEDS, Progress.NONE);

    assertThat(scan.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(SEEDS)));
    assertThat(scan.size()).isEqualTo(Files.size(SEEDS));
    assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(scan.problems()).isEmpty();
    List<Fragment> fragments = read(SEEDS);
    assertThat(fragments).extracting(Fragment::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(fragments).extracting(Fragment::seq).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(join(fragments)).isEqualTo(Files.readAllBytes(SEEDS));
    List<String> lines = Files.readAllLines(SEEDS);
    for (Fragment fragment : fragments) {
      assertThat(fragment.line()).isEqualTo(fragment.story().line());
      assertThat(lines.get((int) fragment.line() - 1)).isEqualTo(fragment.story().headline());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,'',UTF-8", "UTF-8,'\ufeff',UTF-8", "UTF-16LE,'',UTF-16LE", "UTF-16LE,'\ufeff',UTF-16LE", "UTF-16BE,'',UTF-16BE",
    "UTF-16BE,'\ufeff',UTF-16BE", "GB18030,'',GB18030", "GBK,'',GB18030", "GB18030,'\ufeff',GB18030"
  })
  void readsEveryEncodingAlike(String charset, String mark, String recognised) throws IOException {
    // GBK has no U+00A0.
    String text = Files.readString(SEEDS).replace('\u00a0', charset.equals("GBK") ? '\u3000' : '\u00a0');
    List<Fragment> expected = read(file(text));
    for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
      Path file = file((mark + text.replace("\n", lineEnd)).getBytes(Charset.forName(charset)));

      SourceScan scan = importer.scan(file, Progress.NONE);
      assertThat(scan.charset().name()).isEqualTo(recognised);
      assertThat(scan.problems()).extracting(Problem::kind)
          .isEqualTo(recognised.equals("UTF-8") ? List.of() : List.of(ProblemKind.FILE_READ_AS));
      List<Fragment> fragments = read(file);
      assertThat(join(fragments)).isEqualTo(Files.readAllBytes(file));
      assertThat(fragments).extracting(Fragment::contentSha256)
          .isEqualTo(expected.stream().map(Fragment::contentSha256).toList());
      assertThat(fragments).extracting(Fragment::line).isEqualTo(expected.stream().map(Fragment::line).toList());
      assertThat(fragments).extracting(Fragment::story)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("file")
          .isEqualTo(expected.stream().map(Fragment::story).toList());
    }
  }

  @Test
  void readsBig5() throws IOException {
    String text = "上海醫療隊日記\n<p>　　這一次，我們的醫療隊從上海出發，經過兩個小時的飛行，我們到達了武漢。說實話，大家對這裡的情況還不了解。</p>\n*\n"
        + "第二篇報導\n<p>　　為了讓國家的經濟發展得更好，他們在會議上說明了關於這個問題的看法。</p>\n*\n";
    Path file = file(text.getBytes(Charset.forName("Big5")));

    SourceScan scan = importer.scan(file, Progress.NONE);

    assertThat(scan.charset().name()).startsWith("Big5");
    assertThat(scan.problems()).extracting(Problem::kind).containsExactly(ProblemKind.FILE_READ_AS);
    assertThat(stories(read(file))).extracting(StorySource::headline).containsExactly("上海醫療隊日記", "第二篇報導");
    assertThat(stories(read(file)).get(0).body()).contains("我們到達了武漢");
  }

  @Test
  void readsShortFilesInGbk() throws IOException {
    Path file = file("标题\n<p>正文</p>\n*\n".getBytes(Charset.forName("GBK")));

    assertThat(stories(read(file))).extracting(StorySource::headline).containsExactly("标题");
  }

  @Test
  void keepsUtf8WithAFewBadBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("标题\n<p>很长的正文，里面有一个坏".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xe5);
    bytes.writeBytes("字节</p>\n<p>".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xff);
    bytes.writeBytes("</p>\n*\n".getBytes(StandardCharsets.UTF_8));
    Path file = file(bytes.toByteArray());

    SourceScan scan = importer.scan(file, Progress.NONE);

    assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(scan.problems()).isEmpty();
    assertThat(read(file)).flatExtracting(Fragment::problems)
        .containsExactly(Problem.at(ProblemKind.FILE_BAD_CHARACTERS, "stories.txt", 2, 2));
    assertThat(stories(read(file)).get(0).body()).contains("坏\ufffd字节");
    assertThat(join(read(file))).isEqualTo(bytes.toByteArray());
  }

  @Test
  void tellsBadBytesInOtherEncodings() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Files.readString(SEEDS).getBytes(CharsetScore.GB18030));
    bytes.write(0xff);
    bytes.writeBytes("\n*\n".getBytes(StandardCharsets.US_ASCII));
    Path file = file(bytes.toByteArray());
    long line = Files.readAllLines(SEEDS).size() + 1;

    assertThat(importer.scan(file, Progress.NONE).problems()).containsExactly(Problem.of(ProblemKind.FILE_READ_AS, file, "GB18030"));
    assertThat(read(file)).flatExtracting(Fragment::problems)
        .containsExactly(Problem.at(ProblemKind.FILE_BAD_CHARACTERS, "stories.txt", line, 1));
  }

  private static final List<String> STORIES = List.of(
      "上海医疗队日记\n<p>　　这一次，我们的医疗队从上海出发，经过两个小时的飞行，我们到了武汉。说实话，大家对这里的情况还不了解。</p>\n*\n",
      "第二篇报道\n<p>　　为了让国家的经济发展得更好，他们在会议上说明了关于这个问题的看法，会后又有人提出了不同的意见。</p>\n*\n",
      "第三篇报道\n<p>　　三月的江城，樱花陆续开放，市民纷纷走出家门，在东湖边上踏青赏花，孩子们在草地上跑来跑去。</p>\n*\n",
      "第四篇报道\n<p>　　记者从市里了解到，今年全市将新建改建学校十二所，增加学位一万个，当年开工，次年投入使用。</p>\n*\n");

  /** Four stories, each in an encoding of its own. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8 GB18030 UTF-8 UTF-8, UTF-8", "UTF-8 UTF-8 UTF-8 GB18030, UTF-8", "GB18030 UTF-8 GB18030 GB18030, ANY",
    "GB18030 UTF-8 UTF-8 UTF-8, UTF-8", "UTF-8 GB18030 UTF-8 GB18030, ANY", "GB18030 UTF-8 GB18030 UTF-8, ANY",
    "UTF-8 UTF-8 Big5 UTF-8, UTF-8"
  })
  void readsEachStoryInItsOwnEncoding(String encodings, String whole) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> texts = new ArrayList<>();
    String[] charsets = encodings.split(" ");
    for (int i = 0; i < charsets.length; i++) {
      String text = charsets[i].equals("Big5")
          ? "第三篇報導\n<p>　　為了讓國家的經濟發展得更好，他們在會議上說明了關於這個問題的看法。</p>\n*\n" : STORIES.get(i);
      texts.add(text);
      bytes.writeBytes(text.getBytes(Charset.forName(charsets[i])));
    }
    Path file = file(bytes.toByteArray());
    SourceScan scan = importer.scan(file, Progress.NONE);
    List<Fragment> fragments = read(file);
    assertThat(join(fragments)).isEqualTo(bytes.toByteArray());
    for (int i = 0; i < charsets.length; i++) {
      Fragment fragment = fragments.get(i);
      assertThat(fragment.story().headline() + "\n" + fragment.story().body() + "\n*\n").isEqualTo(texts.get(i));
      boolean isOther = !Charset.forName(charsets[i]).newEncoder().charset().equals(scan.charset()) && !isBig5(charsets[i], scan);
      assertThat(fragment.problems()).as("story %d in %s", i + 1, scan.charset()).isEqualTo(!isOther ? List.of() : List.of(
          Problem.at(ProblemKind.STORY_READ_AS, "stories.txt", 3 * i + 1, charsets[i].equals("Big5") ? "Big5-HKSCS" : charsets[i])));
    }
    assertThat(whole.equals("ANY") || scan.charset().name().equals(whole)).as(scan.charset().name()).isTrue();
  }

  private static boolean isBig5(String charset, SourceScan scan) {
    return charset.equals("Big5") && scan.charset().equals(CharsetScore.BIG5);
  }

  @Test
  void aStoryMayBeInTwoEncodingsAndDamagedBesides() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(STORIES.get(0).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("第二篇报道，标题是后来加的\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("<p>为了让国家的经济发展得更好，他们在会议上说明了关于这个问题的看法。</p>\n".getBytes(CharsetScore.GB18030));
    bytes.writeBytes("<p>".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xff);
    bytes.writeBytes("</p>\n*\n".getBytes(StandardCharsets.UTF_8));
    Fragment second = read(file(bytes.toByteArray())).get(1);
    assertThat(second.story().headline()).isEqualTo("第二篇报道，标题是后来加的");
    assertThat(second.story().body()).contains("说明了关于这个问题的看法").contains("\ufffd");
    assertThat(second.problems()).containsExactly(
        Problem.at(ProblemKind.STORY_READ_AS, "stories.txt", 5, "GB18030"), Problem.at(ProblemKind.FILE_BAD_CHARACTERS, "stories.txt", 6, 1));
  }

  @Test
  void shortLinesOfGbkThatAreWellFormedUtf8StayWhatTheyAre() throws IOException {
    String text = STORIES.get(0) + "联通\n<p>联通</p>\n<p>联通联通</p>\n*\n" + STORIES.get(1);
    List<Fragment> fragments = read(file(text.getBytes(CharsetScore.GB18030)));
    assertThat(fragments.get(1).story().headline()).isEqualTo("联通");
    assertThat(fragments).flatExtracting(Fragment::problems).isEmpty();
  }

  @Test
  void cutsAtLinesWithAnAsteriskOnly() throws IOException {
    Path file = file("一\n<p>a</p>\n *\t\r\n二\n<p>* b</p>\n**\n　*　\n\n*\n三\n<p>c</p>");

    List<Fragment> fragments = read(file);

    assertThat(fragments).extracting(Fragment::number).containsExactly(1, 2, 0, 3);
    assertThat(fragments).extracting(Fragment::line).containsExactly(1L, 4L, 8L, 10L);
    assertThat(stories(fragments)).extracting(StorySource::body).containsExactly("<p>a</p>", "<p>* b</p>\n**", "<p>c</p>");
    assertThat(join(fragments)).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void givesASeparatorWithoutLineEndToItsStory() throws IOException {
    assertThat(read(file("一\n<p>a</p>\n*"))).singleElement()
        .satisfies(fragment -> assertThat(fragment.story().body()).isEqualTo("<p>a</p>"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "标题\\n<p>a</p>\\n*|1|标题|<p>a</p>",
    "\\n\\n标题\\n<p>a</p>\\n\\n \\n*|3|标题|<p>a</p>",
    "\\n<p>a</p>\\n*|1|''|<p>a</p>",
    "<p>a</p>\\n<p>b</p>\\n*|1|''|<p>a</p>\\n<p>b</p>",
    "<b>标题</b>\\n<p>a</p>\\n*|1|<b>标题</b>|<p>a</p>",
    "标题\\n*|1|标题|''",
    "标题\\n\\n<p>a</p>\\n*|1|标题|\\n<p>a</p>",
  })
  void tellsTheHeadlineFromTheBody(String text, long line, String headline, String body) throws IOException {
    StorySource story = stories(read(file(text.replace("\\n", "\n")))).get(0);

    assertThat(story.line()).isEqualTo(line);
    assertThat(story.headline()).isEqualTo(headline);
    assertThat(story.body()).isEqualTo(body.replace("\\n", "\n"));
  }

  @Test
  void givesTheSameStoryTheSameHashWhateverSurroundsIt() throws IOException {
    String hash = read(file("标题\n<p>a</p>\n*\n")).get(0).contentSha256();

    assertThat(hash).isEqualTo(Sha256.of("标题\n<p>a</p>"));
    assertThat(read(file("另\n<p>b</p>\n*\n标题\r\n<p>a</p>\r\n\r\n*")).get(1).contentSha256()).isEqualTo(hash);
  }

  @Test
  void handsOverAStoryThatIsTooLargeInPieces() throws IOException {
    SeedFileImporter small = new SeedFileImporter(1000);
    String large = "大\n" + "<p>很大的故事</p>\n".repeat(40_000) + "*\n";
    Path file = file("一\n<p>a</p>\n*\n" + large + "三\n<p>c</p>\n*\n");

    List<Fragment> fragments = read(small, file);

    assertThat(join(fragments)).isEqualTo(Files.readAllBytes(file));
    assertThat(stories(fragments)).extracting(StorySource::headline).containsExactly("一", "三");
    assertThat(fragments.get(fragments.size() - 1).number()).isEqualTo(3);
    assertThat(fragments.get(fragments.size() - 1).line()).isEqualTo(40_006);
    assertThat(fragments).flatExtracting(Fragment::problems).containsExactly(Problem.at(
        ProblemKind.STORY_OVER_LIMIT, "stories.txt", 4, large.getBytes(StandardCharsets.UTF_8).length, 1000));
  }

  @Test
  void handsOverALineThatIsTooLargeInPieces() throws IOException {
    SeedFileImporter small = new SeedFileImporter(1000);
    String large = "大\n<p>" + "字".repeat(400_000) + "*\n*\n";
    Path file = file(large + "二\n<p>c</p>\n*\n");

    List<Fragment> fragments = read(small, file);

    assertThat(join(fragments)).isEqualTo(Files.readAllBytes(file));
    assertThat(stories(fragments)).extracting(StorySource::headline).containsExactly("二");
    assertThat(fragments).flatExtracting(Fragment::problems).hasSize(1);
  }

  @Test
  void refusesWhatIsNoFile() throws IOException {
    assertThat(failure(folder.resolve("none.txt"))).isEqualTo(ProblemKind.FILE_NOT_FOUND);
    assertThat(failure(folder)).isEqualTo(ProblemKind.FILE_IS_FOLDER);
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      assertThat(failure(device)).isEqualTo(ProblemKind.FILE_IS_STREAM);
    }
    assertThat(failure(file(""))).isEqualTo(ProblemKind.FILE_EMPTY);
  }

  @Test
  void refusesAFileThatMayNotBeRead() throws IOException {
    Path file = file("标题\n<p>a</p>\n*\n");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "This user may read everything");

    assertThat(failure(file)).isEqualTo(ProblemKind.FILE_NOT_READABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*\n*\n", " \n　\n*\n", "\n\n", "name,size\na,1\nb,2\n", "一个普通的文本文件\n没有分隔\n"})
  void refusesTextWithoutStories(String text) throws IOException {
    assertThat(failure(file(text))).isEqualTo(ProblemKind.FILE_HAS_NO_STORIES);
  }

  @Test
  void readsTextThatIsFullOfControlCharacters() throws IOException {
    Path file = file("标题\n<p>前面的一段正文。</p>\u0001\u0002\u0003\0\0\0\0\0\0\0\0\0\u0008\u000b\u0010\u0011\u0012\n<p>后面的一段正文。</p>\n*\n");
    assertThat(importer.scan(file, Progress.NONE).charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(stories(read(file))).singleElement().satisfies(story -> assertThat(story.body()).contains("前面的一段正文。", "后面的一段正文。"));
    assertThat(failure(file("标题\n<p>短文。</p>" + "\0".repeat(200) + "\n*\n"))).isEqualTo(ProblemKind.FILE_NOT_TEXT);
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    assertThat(failure(file(random))).isEqualTo(ProblemKind.FILE_NOT_TEXT);
    for (String start : new String[] {"\u0089PNG\r\n\u001a\n", "SQLite format 3\0", "%PDF-1.7\n%"}) {
      assertThat(failure(file((start + "text\n*\n").getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(ProblemKind.FILE_NOT_TEXT);
    }
    byte[] packed = "PK\u0003\u0004text\n*\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(failure(file(packed))).isEqualTo(ProblemKind.FILE_PACKED_UNKNOWN);
    assertThat(failure(file(new byte[5000]))).isEqualTo(ProblemKind.FILE_NOT_TEXT);
  }

  @Test
  void noticesThatTheFileChanged() throws IOException {
    Path file = file("标题\n<p>a</p>\n*\n");
    SourceScan scan = importer.scan(file, Progress.NONE);
    for (String changed : new String[] {"标题\n<p>b</p>\n*\n", "标题\n<p>a</p>\n*\n更多\n"}) {
      file(changed);

      assertThatThrownBy(() -> importer.read(file, scan, fragment -> { }, Progress.NONE))
          .isInstanceOfSatisfying(PizhuException.class,
              failure -> assertThat(failure.problem().kind()).isEqualTo(ProblemKind.FILE_CHANGED_WHILE_READ));
    }
    Files.delete(file);
    assertThatThrownBy(() -> importer.read(file, scan, fragment -> { }, Progress.NONE))
        .isInstanceOfSatisfying(PizhuException.class,
            failure -> assertThat(failure.problem().kind()).isEqualTo(ProblemKind.FILE_NOT_FOUND));
  }

  @Test
  void stopsBetweenFragmentsWhenCancelled() {
    List<Fragment> fragments = new ArrayList<>();
    Progress afterTwo = new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        assertThat(done).isLessThanOrEqualTo(total);
        assertThat(detail).isEqualTo(SEEDS.getFileName().toString());
      }

      @Override
      public boolean isCancelled() {
        return fragments.size() == 2;
      }
    };

    importer.read(SEEDS, importer.scan(SEEDS, Progress.NONE), fragments::add, afterTwo);

    assertThat(fragments).hasSize(2);
    assertThatThrownBy(() -> importer.scan(SEEDS, afterTwo)).isInstanceOf(CancellationException.class);
  }
}
