/**
 * One program a user: a later start hands what it was asked for to the program that runs, and ends.
 * May use the model. Must not touch JavaFX, the log or anything else that takes long to load: the later start is to be gone at once.
 */
@NullMarked
package org.pizhu.single;

import org.jspecify.annotations.NullMarked;
