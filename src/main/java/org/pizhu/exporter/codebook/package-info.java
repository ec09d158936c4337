/**
 * Tags as a table and as a REFI-QDA codebook.
 * May use sheet for cells, json for ids, words. Must not know annotations.
 */
@NullMarked
package org.pizhu.exporter.codebook;

import org.jspecify.annotations.NullMarked;
