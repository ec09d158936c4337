/**
 * The reader: one WebView that shows a story with its highlights and reports selections, clicks and dropped pictures.
 * May use the model, text, i18n and settings, and alone {@code javafx.scene.web}. Must not know the library: values in,
 * listener out.
 */
@NullMarked
package org.pizhu.ui.reader;

import org.jspecify.annotations.NullMarked;
