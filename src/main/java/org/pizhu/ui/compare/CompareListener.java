package org.pizhu.ui.compare;

import org.pizhu.exporter.ExportFormat;

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
}
