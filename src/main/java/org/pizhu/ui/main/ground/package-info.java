/**
 * What all desks stand on: services, acts and keys, panes, panels, floating panes, messages.
 * May use workspace and the rooms of ui that show nothing of a library. Must not know a desk.
 */
@NullMarked
package org.pizhu.ui.main.ground;

import org.jspecify.annotations.NullMarked;
