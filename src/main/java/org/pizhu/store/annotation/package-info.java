/**
 * Annotations, tags, standings, links and memos, and what is counted and searched among them.
 * May use story, codec and database. Must not know the log of edits.
 */
@NullMarked
package org.pizhu.store.annotation;

import org.jspecify.annotations.NullMarked;
