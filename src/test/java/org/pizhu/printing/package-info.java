/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.printing;

import org.jspecify.annotations.NullMarked;
