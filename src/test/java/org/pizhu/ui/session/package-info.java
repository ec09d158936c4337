/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.session;

import org.jspecify.annotations.NullMarked;
