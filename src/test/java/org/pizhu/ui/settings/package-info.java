/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.settings;

import org.jspecify.annotations.NullMarked;
