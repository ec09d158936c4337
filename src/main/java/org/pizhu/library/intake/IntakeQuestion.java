package org.pizhu.library.intake;

import java.nio.file.Path;
import java.util.List;
import org.pizhu.model.SourcePage;
import org.pizhu.model.TablePreview;
import org.pizhu.model.UnionDifference;

/** What there is to be chosen before a file is imported. */
public sealed interface IntakeQuestion {

  /** The file, as it was given. */
  Path file();

  /** What the columns of a table hold. */
  record Columns(Path file, TablePreview table) implements IntakeQuestion {}

  /** Which of the things that are here otherwise are taken as they are in the file; there is at least one. */
  record Differences(Path file, List<UnionDifference> differences) implements IntakeQuestion {
    public Differences {
      differences = List.copyOf(differences);
    }
  }

  /** Which of the pages of an archive are wanted; there are several. */
  record Pages(Path file, List<SourcePage> pages) implements IntakeQuestion {
    public Pages {
      pages = List.copyOf(pages);
    }
  }
}
