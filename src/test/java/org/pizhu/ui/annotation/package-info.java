/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.annotation;

import org.jspecify.annotations.NullMarked;
