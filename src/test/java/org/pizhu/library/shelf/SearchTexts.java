package org.pizhu.library.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pizhu.query.Expression;
import org.pizhu.query.Expression.And;
import org.pizhu.query.Expression.Has;
import org.pizhu.query.Expression.Is;
import org.pizhu.query.Expression.Not;
import org.pizhu.query.Expression.Or;
import org.pizhu.query.Expression.State;
import org.pizhu.query.Expression.Thing;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.SearchField;

/** Stories of few different characters, so that whatever is asked for stands in some of them, overlaps and repeats; and queries drawn from them. */
final class SearchTexts {

  private static final String[] PIECES = {
    "武", "汉", "武汉", "疫", "疫情", "哈", "哈哈", "湖北", "後", "后", "国", "國", "“", "”", "「", "」", "\"", "'", "，", "。", "（", "）", "3月5日", "1.1万名",
    "１", "1", "2", "Trump", "trump", "TRU", "Ａ", "a", "ab", "b", " ", "H7N9", "km", "é", "e\u0301", "ﬁ", "㎡", "Σ", "ς", "Москва", "𠀀", "𠀁", "😀",
    "重", "长", "行", "-", "/", "的", "的", "的"
  };

  private final Random random;
  private final List<String> texts = new ArrayList<>();

  SearchTexts(Random random) {
    this.random = random;
  }

  /**
   * Queries drawn from other texts.
   *
   * @param texts none of them empty
   */
  SearchTexts(Random random, List<String> texts) {
    this.random = random;
    this.texts.addAll(texts);
  }

  /** A file of so many stories. */
  Path file(Path folder, int stories) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < stories; i++) {
      all.append(text(1 + random.nextInt(6))).append(i).append('\n');
      if (random.nextInt(3) == 0) {
        all.append("<p>湖北日报讯（记者 ").append(text(1)).append("武汉）").append(text(4)).append("</p>\n");
      }
      if (random.nextInt(3) == 0) {
        all.append("<p><img src=\"").append(i).append(".jpg\"></p>\n<p align=\"center\">").append(text(3)).append("（张三 摄）</p>\n");
      }
      for (int p = random.nextInt(4); p >= 0; p--) {
        all.append("<p>").append(text(1 + random.nextInt(30))).append("</p>\n");
      }
      all.append("*\n");
    }
    return Files.writeString(folder.resolve("texts.txt"), all);
  }

  private String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    texts.add(text.toString());
    return text.toString().replace("&", "&amp;").replace("<", "&lt;");
  }

  /** A query, of which most find something. */
  Expression query() {
    return query(random.nextInt(3));
  }

  private Expression query(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(6);
    return switch (kind) {
      case 1 -> new And(List.of(query(depth - 1), query(depth - 1)));
      case 2 -> new Or(List.of(query(depth - 1), query(depth - 1)));
      case 3 -> new Not(query(depth - 1));
      case 4 -> new Has(Thing.values()[random.nextInt(Thing.values().length)]);
      case 5 -> new Is(State.values()[random.nextInt(State.values().length)]);
      default -> word();
    };
  }

  private Word word() {
    SearchField[] fields = SearchField.values();
    SearchField field = random.nextInt(3) == 0 ? fields[random.nextInt(fields.length)] : null;
    return new Word(words(), field, random.nextInt(3) == 0, random.nextInt(5) == 0);
  }

  private String words() {
    if (random.nextInt(4) == 0) {
      String[] read = {"wuhan", "wuh", "wh", "hb", "hu", "z", "zh", "chang", "zhang", "cx", "de"};
      return read[random.nextInt(read.length)];
    }
    String text = texts.get(random.nextInt(texts.size()));
    int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    int left = text.codePointCount(from, text.length());
    String part = text.substring(from, text.offsetByCodePoints(from, 1 + random.nextInt(Math.min(10, left)))).strip();
    return part.isEmpty() ? "的" : part;
  }
}
