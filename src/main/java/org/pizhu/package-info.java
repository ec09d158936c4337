/**
 * Where the program begins: the launcher decides between command line and window, the composition root builds the window's objects.
 * May use every room. Nothing may use it but its name and version.
 */
@NullMarked
package org.pizhu;

import org.jspecify.annotations.NullMarked;
