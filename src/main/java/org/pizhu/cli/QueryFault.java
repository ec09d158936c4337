package org.pizhu.cli;

import org.pizhu.i18n.Messages;
import org.pizhu.query.QueryError;

/** Says what is wrong with a query. */
final class QueryFault {

  private QueryFault() {}

  /** What is wrong with it, and at which of its characters. */
  static String sentence(Messages messages, String query, QueryError error) {
    String words = messages.get(error.kind().key(), error.arguments().toArray());
    int character = query.codePointCount(0, Math.min(error.offset(), query.length())) + 1;
    return messages.get("cli.search.wrong", words, character, query);
  }
}
