/**
 * Rows of the log of edits, edits that grow, the bin.
 * May use annotation, story, intake and codec. Must not know how an edit is applied.
 */
@NullMarked
package org.pizhu.store.edit;

import org.jspecify.annotations.NullMarked;
