/**
 * What every use case stands on: the log of edits, which can be undone; who hears of a change; what is kept at hand; files written aside.
 * May use store, html.story, file and the model; no other room of the library.
 */
@NullMarked
package org.pizhu.library.edit;

import org.jspecify.annotations.NullMarked;
