/**
 * The panel in which one says what is to be exported.
 * May use library's scopes, exporter's formats and the shared rooms of ui. Must not write files: it hands the choice on.
 */
@NullMarked
package org.pizhu.ui.export;

import org.jspecify.annotations.NullMarked;
