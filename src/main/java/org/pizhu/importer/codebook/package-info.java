/**
 * Codebooks of REFI-QDA and of tables.
 * May use table for their cells, source and charset. Must not know annotations.
 */
@NullMarked
package org.pizhu.importer.codebook;

import org.jspecify.annotations.NullMarked;
