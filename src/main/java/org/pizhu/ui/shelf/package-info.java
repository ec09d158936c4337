/**
 * The shelf beside the list of stories: collections, saved searches, and facets with their numbers.
 * May use the library, the model, i18n, task, act, control and theme. Must not know any other room of the window.
 */
@NullMarked
package org.pizhu.ui.shelf;

import org.jspecify.annotations.NullMarked;
