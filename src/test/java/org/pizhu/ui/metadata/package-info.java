/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.metadata;

import org.jspecify.annotations.NullMarked;
