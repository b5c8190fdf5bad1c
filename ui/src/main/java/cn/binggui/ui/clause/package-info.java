/** Showing the sentences that results rest on; used by every screen that shows results. */
@NullMarked
package cn.binggui.ui.clause;

import org.jspecify.annotations.NullMarked;
