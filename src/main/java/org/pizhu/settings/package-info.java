/**
 * What a user has chosen, and where the program keeps its files.
 * May use the model and JSON-free property files. Must not know the window, the store or the words.
 */
@NullMarked
package org.pizhu.settings;

import org.jspecify.annotations.NullMarked;
