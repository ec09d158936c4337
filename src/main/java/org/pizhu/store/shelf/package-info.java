/**
 * Collections, saved searches, marks, sessions, watched folders.
 * May use codec and database. Must not know stories or annotations but by their numbers.
 */
@NullMarked
package org.pizhu.store.shelf;

import org.jspecify.annotations.NullMarked;
