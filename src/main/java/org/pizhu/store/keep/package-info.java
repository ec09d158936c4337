/**
 * What is checked of a library, and what can be saved of a damaged one.
 * May use all rooms of the store that it looks at. Must not know how an edit is applied.
 */
@NullMarked
package org.pizhu.store.keep;

import org.jspecify.annotations.NullMarked;
