/**
 * Notes for paper: DOCX and PDF, by one plan of pages.
 * May use words, set, office and pdf. Must not know other formats.
 */
@NullMarked
package org.pizhu.exporter.paper;

import org.jspecify.annotations.NullMarked;
