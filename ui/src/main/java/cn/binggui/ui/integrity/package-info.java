/** Data that cannot be right, on the screen. */
@NullMarked
package cn.binggui.ui.integrity;

import org.jspecify.annotations.NullMarked;
