/**
 * Notes as a project of REFI-QDA.
 * May use codebook, json, words and set. Must not know other formats.
 */
@NullMarked
package org.pizhu.exporter.qdpx;

import org.jspecify.annotations.NullMarked;
