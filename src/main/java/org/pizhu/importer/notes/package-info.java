/**
 * Annotations of other programs, as values; Web Annotations and rows of Hypothesis.
 * May use codebook, table and source. Must not know where they come to stand.
 */
@NullMarked
package org.pizhu.importer.notes;

import org.jspecify.annotations.NullMarked;
