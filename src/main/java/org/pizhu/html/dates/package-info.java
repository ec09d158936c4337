/**
 * Days: of a story by what its text says, of its pictures by their addresses, in Chinese and English.
 * Every day comes with the words that give it; a day that the calendar does not have is never given.
 */
@NullMarked
package org.pizhu.html.dates;

import org.jspecify.annotations.NullMarked;
