package org.pizhu.importer.seed;

import java.util.List;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Makes fragments of the cut pieces of one file: counts pieces, lines and stories. */
final class Numbering {

  private final String file;
  private final SourceScan scan;
  private final int limit;
  private int seq;
  private int number;
  private long line = 1;
  private long largeLine;
  private long largeSize;

  /**
   * @param limit the largest story that is read, in bytes
   */
  Numbering(String file, SourceScan scan, int limit) {
    this.file = file;
    this.scan = scan;
    this.limit = limit;
  }

  Fragment fragment(FragmentCutter.Cut cut) {
    Fragment fragment = cut.large() ? large(cut) : small(cut);
    seq++;
    line += cut.lines();
    return fragment;
  }

  private Fragment small(FragmentCutter.Cut cut) {
    SourceFormats.Read read = SourceFormats.read(file, line, cut.bytes(), scan.charset());
    return new Fragment(seq, line, cut.bytes(), read.story() == null ? 0 : ++number, read.story(), read.problems());
  }

  /** A story that is not read keeps its number, so that those after it have theirs. */
  private Fragment large(FragmentCutter.Cut cut) {
    if (largeSize == 0) {
      number++;
      largeLine = line;
    }
    largeSize += cut.bytes().length;
    List<Problem> problems = List.of();
    if (cut.last()) {
      problems = List.of(Problem.at(ProblemKind.STORY_OVER_LIMIT, file, largeLine, largeSize, limit));
      largeSize = 0;
    }
    return new Fragment(seq, line, cut.bytes(), 0, null, problems);
  }
}
