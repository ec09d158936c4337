/**
 * The ledger of pictures, and one picture over the window.
 * May use the model and the shared rooms of ui. Must not look for pictures itself: it hands that on.
 */
@NullMarked
package org.pizhu.ui.picture;

import org.jspecify.annotations.NullMarked;
