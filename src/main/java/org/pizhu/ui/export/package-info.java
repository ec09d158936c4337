/**
 * The panel in which one says what is to be exported, with a look at how that would begin.
 * May use library's plans of exports, exporter's formats and the shared rooms of ui. Must not write files: it hands the choices on.
 */
@NullMarked
package org.pizhu.ui.export;

import org.jspecify.annotations.NullMarked;
