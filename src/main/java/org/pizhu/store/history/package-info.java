/**
 * Edits applied and undone: each change by the store of its family, in one transaction.
 * May use all stores that an edit can change. Must not know search or checks.
 */
@NullMarked
package org.pizhu.store.history;

import org.jspecify.annotations.NullMarked;
