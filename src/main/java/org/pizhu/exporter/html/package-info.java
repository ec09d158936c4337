/**
 * Notes as one file of HTML.
 * May use words and set. Must not know other formats.
 */
@NullMarked
package org.pizhu.exporter.html;

import org.jspecify.annotations.NullMarked;
