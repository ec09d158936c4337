/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.control;

import org.jspecify.annotations.NullMarked;
