/**
 * Which lines belong to which figure, and who took the picture.
 * Works on a draft; must not know the source.
 */
@NullMarked
package org.pizhu.html.captions;

import org.jspecify.annotations.NullMarked;
