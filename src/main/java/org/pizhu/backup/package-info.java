/**
 * Keeps earlier states of a file: in pieces, each kept once under its hash, with a list of the pieces for each state.
 * May use model, text, task and file. Must not know what is in the file: who asks for a backup reads the file and opens the copy.
 */
@NullMarked
package org.pizhu.backup;

import org.jspecify.annotations.NullMarked;
