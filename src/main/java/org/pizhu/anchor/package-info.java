/**
 * Describes a passage so that it can be found again, and finds it again in a text: pure functions.
 * May use the model and text. Must not know HTML, SQL, files or a window; never guesses.
 */
@NullMarked
package org.pizhu.anchor;

import org.jspecify.annotations.NullMarked;
