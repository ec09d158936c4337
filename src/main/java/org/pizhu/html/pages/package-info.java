/**
 * A web page becomes the source of a story: its main text, title, and what the page says of it outside of the text.
 * The way in for pages and for content without a page; knows no outlet by its address.
 */
@NullMarked
package org.pizhu.html.pages;

import org.jspecify.annotations.NullMarked;
