/**
 * Who made a story and who speaks in it: a line of names and roles as words, their grammar, quoted speech and its speakers.
 * Must not know where in a story such lines stand.
 */
@NullMarked
package org.pizhu.html.people;

import org.jspecify.annotations.NullMarked;
