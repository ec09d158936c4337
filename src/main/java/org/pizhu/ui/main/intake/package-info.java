/**
 * What comes in: files, folders, a watched folder, and the reports of it.
 * May use ground and workspace. Must not know another desk.
 */
@NullMarked
package org.pizhu.ui.main.intake;

import org.jspecify.annotations.NullMarked;
