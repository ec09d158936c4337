/**
 * Tables: CSV and objects of JSON, a story a row.
 * May use item, source and charset. Must not know other formats.
 */
@NullMarked
package org.pizhu.importer.table;

import org.jspecify.annotations.NullMarked;
