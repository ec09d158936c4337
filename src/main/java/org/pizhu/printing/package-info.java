/**
 * Hands finished documents to printers, through the system's own commands.
 * May use the model. Must not know what is printed.
 */
@NullMarked
package org.pizhu.printing;

import org.jspecify.annotations.NullMarked;
