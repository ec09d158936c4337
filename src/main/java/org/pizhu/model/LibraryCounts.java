package org.pizhu.model;

/** How much a library holds: stories, those not yet read, figures, figures without picture, annotations. */
public record LibraryCounts(int stories, int unread, int figures, int missingPictures, int annotations) {}
