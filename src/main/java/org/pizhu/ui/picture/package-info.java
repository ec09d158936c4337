/**
 * The list of pictures that the library lacks.
 * May use the model and the shared rooms of ui. Must not look for pictures itself: it hands that on.
 */
@NullMarked
package org.pizhu.ui.picture;

import org.jspecify.annotations.NullMarked;
