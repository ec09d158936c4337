package org.pizhu.ui.compare;

import java.util.Optional;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.model.HighlightColor;

/** Hears what the archivist does in a comparison. */
public interface CompareListener {

  /** The view is to be put away. */
  void closed();

  /** What is compared is to be written to a file. */
  void export(ExportFormat format);

  /** An annotation is to be shown in the reader. */
  void openAnnotation(long storyId, String annotationId);

  /** One of the two stories is in the library no more. */
  void gone();

  /** It is looked at in another way, which is to be remembered. */
  void looked(CompareOptions options);

  /** Something went wrong, which is to be told. */
  void failed(Throwable thrown);

  /** The wordings of the text that is selected, over all versions, are to be listed. */
  void variants();

  /**
   * Text that is selected is to be annotated.
   *
   * @param picked the passage; none where what is selected is no passage of one story
   */
  void annotate(Optional<PickedPassage> picked, HighlightColor color);
}
