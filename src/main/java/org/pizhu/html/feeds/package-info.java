/**
 * XML that holds stories: RSS and Atom, NewsML, the package of an EPUB.
 * Looks up nothing that a file declares, whatever it asks for.
 */
@NullMarked
package org.pizhu.html.feeds;

import org.jspecify.annotations.NullMarked;
