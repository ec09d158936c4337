package org.pizhu.model;

/** How a target finds its passage again; the names are those of the W3C Web Annotation Data Model, section 4.2. */
public sealed interface Selector permits TextQuoteSelector, TextPositionSelector {}
