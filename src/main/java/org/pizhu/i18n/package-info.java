/**
 * The words of the program: one bundle a language, one lookup.
 * May use the model, for the sentences of its problems. Must not know who shows the words, nor where.
 */
@NullMarked
package org.pizhu.i18n;

import org.jspecify.annotations.NullMarked;
