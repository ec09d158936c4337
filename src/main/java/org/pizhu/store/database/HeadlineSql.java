package org.pizhu.store.database;

import org.pizhu.model.CutHeadline;

/** Headlines in queries. */
public final class HeadlineSql {

  /** The headline of a story as it is shown, with the mark of one that looks cut: what {@link CutHeadline#marked} makes of it. */
  public static final String MARKED = """
      (shown_headline || iif(shown_cut AND trim(shown_headline) <> '' AND shown_headline NOT LIKE '%…' AND shown_headline NOT LIKE '%...', '…', ''))""";

  private HeadlineSql() {}
}
