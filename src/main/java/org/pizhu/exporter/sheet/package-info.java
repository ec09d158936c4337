/**
 * Notes as rows: CSV and XLSX.
 * May use words, set and office. Must not know other formats.
 */
@NullMarked
package org.pizhu.exporter.sheet;

import org.jspecify.annotations.NullMarked;
