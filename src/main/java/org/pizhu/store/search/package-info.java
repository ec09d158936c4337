/**
 * The search index beside the tables it is made of.
 * May use index, annotation, story and codec. Must not know edits.
 */
@NullMarked
package org.pizhu.store.search;

import org.jspecify.annotations.NullMarked;
