/**
 * The words of Chinese news, one at a time: surnames and names, outlets, places, headlines, brackets and the marks between words.
 * Looks at text only, never at tags; knows no order of words, which the rooms above read.
 */
@NullMarked
package org.pizhu.html.words;

import org.jspecify.annotations.NullMarked;
