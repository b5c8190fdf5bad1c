/** Determining one household under one county's plan, on the spot and without storing anything. */
@NullMarked
package cn.binggui.core.determination;

import org.jspecify.annotations.NullMarked;
