/**
 * A whole library written into a bundle and restored from one.
 * May use annotation, source, edit and database. Must not know the format of bundles.
 */
@NullMarked
package org.pizhu.store.bundle;

import org.jspecify.annotations.NullMarked;
