package org.pizhu.library.export;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pizhu.citation.CitationStyle;
import org.pizhu.citation.CitedWork;
import org.pizhu.citation.CslStyle;
import org.pizhu.citation.GbStyle;
import org.pizhu.citation.Quotation;
import org.pizhu.library.edit.TextFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;

/** Cites stories in one style. Safe for use by several threads. */
public final class Citations {

  /** Styles of CSL have up to 200 KB; what is larger is something else. */
  private static final long LARGEST = 2 << 20;

  private static final String CSL = ".csl";

  private final CitationStyle style;
  private final String untitled;
  private final ZoneId zone;

  private Citations(CitationStyle style, String untitled, ZoneId zone) {
    this.style = style;
    this.untitled = untitled;
    this.zone = zone;
  }

  /** The keys of the styles that need no file. */
  public static List<String> builtIn() {
    return Arrays.stream(GbStyle.values()).map(GbStyle::key).toList();
  }

  /**
   * Cites in a style from now on. A file is read once.
   *
   * @param style one of {@link #builtIn}, or the path of a file of CSL, which ends with {@code .csl}
   * @param untitled stands for the headline of a story that has none; not blank
   * @param zone in which the instant of a capture becomes a day
   * @throws PizhuException if there is no such style, or the file can't be read or followed
   */
  public static Citations of(String style, String untitled, ZoneId zone) {
    return new Citations(style(style), untitled, zone);
  }

  /**
   * Sees whether stories can be cited in a style, before it is chosen.
   *
   * @return the same style
   * @throws PizhuException if there is no such style, or the file can't be read or followed
   */
  public static String checked(String style) {
    style(style);
    return style;
  }

  private static CitationStyle style(String wanted) {
    String key = wanted.strip();
    for (GbStyle known : GbStyle.values()) {
      if (known.key().equals(key.toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    if (!key.toLowerCase(Locale.ROOT).endsWith(CSL)) {
      throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_UNKNOWN, key, String.join(", ", builtIn())));
    }
    return CslStyle.read(key, TextFile.read(key, LARGEST));
  }

  /** The key of the style, or its path. */
  public String style() {
    return style.key();
  }

  /**
   * Cites a story: one line of plain text.
   *
   * @throws PizhuException if the style has nothing to say of such a story, or can't be followed there
   */
  public String of(StoredStory story) {
    String citation = entry(story);
    if (citation.isBlank()) {
      throw new PizhuException(Problem.of(ProblemKind.CITATION_EMPTY, style.key()));
    }
    return citation;
  }

  /** The same; empty where the style has nothing to say of such a story, which takes nothing else away from an export. */
  String entry(StoredStory story) {
    return style.cite(CitedWork.of(story, untitled, zone));
  }

  /**
   * A passage in quotation marks with the number of its note behind it, and on the next line the note, as GB/T 7714 sets both (顺序编码制).
   *
   * @param passage the words; not blank
   */
  public String quoted(StoredStory story, String passage) {
    return Quotation.of(passage) + "[1]\n[1] " + of(story);
  }
}
