/**
 * What is not notes: differences of versions, sessions, provenance, a contact sheet.
 * May use html, markdown, json, sheet and words. Must not know how these come about.
 */
@NullMarked
package org.pizhu.exporter.report;

import org.jspecify.annotations.NullMarked;
