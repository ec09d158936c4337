/**
 * What imports did: files, places in them, reports, choices.
 * May use story and database. Must not know how a file is read.
 */
@NullMarked
package org.pizhu.store.intake;

import org.jspecify.annotations.NullMarked;
