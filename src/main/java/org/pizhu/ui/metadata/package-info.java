/**
 * What is known of a story beside its text: shown with the words that it was found in, corrected and completed in place, and set for many
 * stories at once. May use the model, library's acts on metadata, i18n, act, control and theme. Must not know any other room of the window:
 * what is done goes to a listener.
 */
@NullMarked
package org.pizhu.ui.metadata;

import org.jspecify.annotations.NullMarked;
