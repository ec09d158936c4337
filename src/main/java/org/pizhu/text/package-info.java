/**
 * Plain text as the program counts it: white space, UTF-16 units and code points, sentences and words, hashes.
 * May use the model and ICU4J. Must not know HTML, SQL, files or a window.
 */
@NullMarked
package org.pizhu.text;

import org.jspecify.annotations.NullMarked;
