/** The counties' policies side by side. */
@NullMarked
package cn.binggui.ui.matrix;

import org.jspecify.annotations.NullMarked;
