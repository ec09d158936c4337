package org.pizhu.ui.reader;

import org.jspecify.annotations.Nullable;

/**
 * What lies under a point of the reader, or what the keyboard means in it.
 *
 * @param isSelected whether it lies in the selected text
 * @param figure the number of the figure whose picture it is; 0 for none
 * @param annotation the id of the annotation there: the active one if it is there, else the shortest; none if there are none
 */
public record ReaderPoint(boolean isSelected, int figure, @Nullable String annotation) {}
