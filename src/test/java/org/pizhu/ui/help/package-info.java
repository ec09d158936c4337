/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.help;

import org.jspecify.annotations.NullMarked;
