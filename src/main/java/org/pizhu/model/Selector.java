package org.pizhu.model;

/**
 * How a target finds what it is about again; the names, but for that of a figure, are those of the W3C Web Annotation Data Model,
 * section 4.2.
 */
public sealed interface Selector
    permits TextQuoteSelector, TextPositionSelector, FigureSelector, FragmentSelector {}
