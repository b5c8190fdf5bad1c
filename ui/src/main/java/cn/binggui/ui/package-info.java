/** The screens' frame and what every screen uses. */
@NullMarked
package cn.binggui.ui;

import org.jspecify.annotations.NullMarked;
