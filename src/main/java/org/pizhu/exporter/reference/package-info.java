/**
 * Stories for reference managers: BibTeX, RIS and CSL-JSON.
 * May use words, set and citation. Must not know other formats.
 */
@NullMarked
package org.pizhu.exporter.reference;

import org.jspecify.annotations.NullMarked;
