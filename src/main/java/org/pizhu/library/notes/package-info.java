/**
 * Other people's notes come in: of other programs, of other annotators of the same library.
 * May use importer, the codebook, corrections, and bundles, which bring whole libraries.
 */
@NullMarked
package org.pizhu.library.notes;

import org.jspecify.annotations.NullMarked;
