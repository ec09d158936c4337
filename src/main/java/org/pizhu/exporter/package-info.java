/**
 * Notes for other programs and for paper: one exporter a format, values in, bytes out.
 * May use the model and text. Must not know a clock, a store, a file name, a dialog, nor where the words come from.
 */
@NullMarked
package org.pizhu.exporter;

import org.jspecify.annotations.NullMarked;
