/**
 * HTML becomes the text of a story, block by block, and a draft of its figures; a settled draft becomes the HTML that is shown.
 * Decides nothing about what a block is beyond its tag.
 */
@NullMarked
package org.pizhu.html.body;

import org.jspecify.annotations.NullMarked;
