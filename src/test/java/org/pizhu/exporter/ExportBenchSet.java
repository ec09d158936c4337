package org.pizhu.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.i18n.Language;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.Sha256;

/** Stories of 1,500 characters with ten annotations each, made as they are asked for. */
public final class ExportBenchSet {

  private static final String WORDS = "宝丰县党员龚群保把五十元钱投进捐款箱听说政府号召捐款支援武汉俺刚吃完饭就赶紧跑过来了";

  private ExportBenchSet() {}

  /**
   * What came of it.
   *
   * @param milliseconds what a clock on the wall says
   * @param cpuMilliseconds what the thread worked, without what others took of the machine
   * @param peakBytes the most that was in use in each memory pool, with what waited to be collected
   */
  public record Result(long milliseconds, long cpuMilliseconds, long peakBytes, long bytes) {}

  public static Result write(ExportFormat format, int stories) {
    List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    AtomicLong written = new AtomicLong();
    OutputStream out = new OutputStream() {
      @Override
      public void write(int b) {
        written.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        written.addAndGet(length);
      }
    };
    Iterable<ExportedStory> all = () -> iterator(stories);
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    try {
      Exporters.of(format).write(Samples.set(Language.CHINESE, all), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long milliseconds = (System.nanoTime() - begin) / 1_000_000;
    long worked = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000;
    return new Result(milliseconds, worked, pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum(),
        written.get());
  }

  private static Iterator<ExportedStory> iterator(int stories) {
    return IntStream.rangeClosed(1, stories).mapToObj(ExportBenchSet::story).iterator();
  }

  private static ExportedStory story(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("第" + number + "篇：宝丰在行动");
    List<Block> blocks = new ArrayList<>(List.of(new Block(BlockKind.HEADLINE, new TextRange(0, text.length()))));
    for (int paragraph = 0; paragraph < 10; paragraph++) {
      int start = text.append('\n').length();
      for (int clause = 0; clause < 12; clause++) {
        int from = random.nextInt(WORDS.length() - 12);
        text.append(WORDS, from, from + 6 + random.nextInt(6)).append(clause % 3 == 2 ? '。' : '，');
        text.append(clause == 5 ? "“" + (char) (0x4e00 + random.nextInt(3000)) + "”" : "");
      }
      blocks.add(new Block(BlockKind.PARAGRAPH, new TextRange(start, text.length())));
    }
    String words = text.toString();
    Story story = new Story(false, words, blocks, List.of(), null, null, List.of(), null, "");
    Source source = new Source(1, "a.txt", "/a.txt", Sha256.of("a"), 1, "UTF-8", Samples.NOON);
    List<Annotation> annotations = IntStream.range(0, 10).mapToObj(i -> annotation(words, number, i, random)).toList();
    return new ExportedStory(new StoredStory(number, number, source, story, Map.of(), true), annotations, "", "佚名. 题[N]. 报, 2020-03-05.");
  }

  private static Annotation annotation(String text, int story, int number, Random random) {
    int start = 20 + random.nextInt(text.length() - 80);
    TextRange range = new TextRange(start, start + 5 + random.nextInt(50));
    PassageTarget target = new PassageTarget(story, new TextQuoteSelector(range.of(text), "", ""), new TextPositionSelector(range),
        Sha256.of(text), AnchorStatus.ANCHORED);
    return new Annotation(new UUID(story, number).toString(), target, HighlightColor.values()[number % 4],
        number % 2 == 0 ? "方言**直接引语**，可对照。\n\n- 核对录音\n- 不确定" : "", List.of("t2", "t3"), "王老师", Samples.NOON, Samples.NOON);
  }
}
