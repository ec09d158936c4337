/**
 * Looks into pictures: how large they are, what they show in 64 bits, what they say of themselves.
 * May use the model. Gets bytes and must not know where they come from.
 */
@NullMarked
package org.pizhu.picture;

import org.jspecify.annotations.NullMarked;
