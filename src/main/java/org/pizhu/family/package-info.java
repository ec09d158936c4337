/**
 * Versions of one story: which texts are so alike that one was made from the other. Pure functions over texts. May use the model and text;
 * must not know SQL, files or windows: what it needs to remember of a story is a few numbers.
 */
@NullMarked
package org.pizhu.family;

import org.jspecify.annotations.NullMarked;
