/**
 * What annotations come to: charts, and how far annotators agree.
 * May use annotations, sessions, stories, ground and workspace. Must not know exports.
 */
@NullMarked
package org.pizhu.ui.main.insight;

import org.jspecify.annotations.NullMarked;
