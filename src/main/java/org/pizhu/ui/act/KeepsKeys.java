package org.pizhu.ui.act;

/** Something that has the keyboard as a field of text has it: letters, arrows and Esc are for it, not for the acts of the window. */
public interface KeepsKeys {}
