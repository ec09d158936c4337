/**
 * The tree of tags: its acts, and codebooks that come in and go out.
 * May use the log of edits, store, importer and exporter.
 */
@NullMarked
package org.pizhu.library.codebook;

import org.jspecify.annotations.NullMarked;
