/**
 * Pictures by their content, the ledger of those that are there and missing, what was refused.
 * May use edit, source and database. Must not know stories but by their numbers.
 */
@NullMarked
package org.pizhu.store.picture;

import org.jspecify.annotations.NullMarked;
