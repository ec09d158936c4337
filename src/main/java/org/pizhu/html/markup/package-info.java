/**
 * Dirty tags: what is active and taken out, which tags stay, pictures and their addresses, how much text an element holds.
 * The floor of the room of HTML. Must not know Chinese words, stories or pages.
 */
@NullMarked
package org.pizhu.html.markup;

import org.jspecify.annotations.NullMarked;
