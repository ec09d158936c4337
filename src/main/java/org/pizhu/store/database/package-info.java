/**
 * The file itself: opening, locks, migrations, transactions and readers beside one writer, copies of it.
 * May use backup, file and task. Must not know what the tables hold.
 */
@NullMarked
package org.pizhu.store.database;

import org.jspecify.annotations.NullMarked;
