/**
 * The library on disk: one SQLite file. The rooms within are the stores, one for each family of its tables; values of the model in and out.
 * May use the model, text, task.Progress, JDBC and Jackson's streams, and is the only room that knows SQL.
 * Must not know HTML, the formats of files or a window; makes up no times and no ids but numbers of rows.
 */
@NullMarked
package org.pizhu.store;

import org.jspecify.annotations.NullMarked;
