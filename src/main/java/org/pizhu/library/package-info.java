/**
 * The use cases that the window and the command line call: read, import, annotate with undo, search, export, check.
 * One room a field of work (decision 33); {@link org.pizhu.library.Library} brings them together.
 * May use store, importer, exporter, html, anchor, text, task and the model. Must not know JavaFX, JDBC or jsoup.
 */
@NullMarked
package org.pizhu.library;

import org.jspecify.annotations.NullMarked;
