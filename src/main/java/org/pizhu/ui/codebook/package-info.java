/**
 * The tags as a tree that is built, ordered and cleaned up in place.
 * May use the model, library values, i18n, control and theme. Must not know the library itself, nor any other room of the window.
 */
@NullMarked
package org.pizhu.ui.codebook;

import org.jspecify.annotations.NullMarked;
