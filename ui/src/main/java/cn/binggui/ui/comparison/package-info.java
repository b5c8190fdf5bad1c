/** 一户五县: one household under every county's plan, side by side. */
@NullMarked
package cn.binggui.ui.comparison;

import org.jspecify.annotations.NullMarked;
