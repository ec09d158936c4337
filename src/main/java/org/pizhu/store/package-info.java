/**
 * The library on disk: one SQLite file, and one store for each family of its tables. Values of the model go in and come
 * out. May use the model, text, task.Progress, JDBC and Jackson's streams; the only room that knows SQL. Must not know
 * HTML or a window.
 */
@NullMarked
package org.pizhu.store;

import org.jspecify.annotations.NullMarked;
