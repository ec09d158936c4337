/**
 * Web archives: WARC, ARC and WACZ, their pages and their pictures.
 * May use item, kept, packed and source. Must not know other formats.
 */
@NullMarked
package org.pizhu.importer.archive;

import org.jspecify.annotations.NullMarked;
