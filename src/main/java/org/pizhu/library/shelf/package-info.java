/**
 * Which stories there are: lists, search, collections, saved searches, marks, and sessions over a list.
 * May use the log of edits, store, query and index.
 */
@NullMarked
package org.pizhu.library.shelf;

import org.jspecify.annotations.NullMarked;
