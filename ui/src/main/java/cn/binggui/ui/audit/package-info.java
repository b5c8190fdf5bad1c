/** What was changed or looked at, on the screen. */
@NullMarked
package cn.binggui.ui.audit;

import org.jspecify.annotations.NullMarked;
