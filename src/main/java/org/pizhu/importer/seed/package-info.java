/**
 * Files of one story after the other: a headline, lines of HTML, a line with an asterisk.
 * May use kept and source. Must not know other formats.
 */
@NullMarked
package org.pizhu.importer.seed;

import org.jspecify.annotations.NullMarked;
