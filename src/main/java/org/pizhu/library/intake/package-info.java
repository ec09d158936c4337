/**
 * Stories come in: from files and folders, with progress, cancelled and taken up again.
 * May use all that stories and notes need on their way in; only the library itself knows it.
 */
@NullMarked
package org.pizhu.library.intake;

import org.jspecify.annotations.NullMarked;
