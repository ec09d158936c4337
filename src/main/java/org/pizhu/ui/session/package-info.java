/**
 * Sessions on the screen: the bar in the upper edge, the panel under it, and what is noted by itself while one works.
 * May use library's sessions, exporter's formats, the model, i18n, task, control and theme. Must not know any other room of the window:
 * stories are opened and files asked for by a listener.
 */
@NullMarked
package org.pizhu.ui.session;

import org.jspecify.annotations.NullMarked;
