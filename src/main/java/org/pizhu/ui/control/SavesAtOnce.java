package org.pizhu.ui.control;

/** A panel whose fields are saved when the keyboard leaves them: putting it away loses nothing of what was typed there. */
public interface SavesAtOnce {}
