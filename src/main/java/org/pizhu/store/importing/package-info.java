/**
 * Stories, bytes and families written in batches while a file is read.
 * May use edit, intake, source, story and database. Must not know how an edit is applied.
 */
@NullMarked
package org.pizhu.store.importing;

import org.jspecify.annotations.NullMarked;
