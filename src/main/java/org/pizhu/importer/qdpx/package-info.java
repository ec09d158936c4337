/**
 * Projects of REFI-QDA: their texts as stories, their codings as annotations.
 * May use notes, codebook, item, packed and source. Must not know other formats.
 */
@NullMarked
package org.pizhu.importer.qdpx;

import org.jspecify.annotations.NullMarked;
