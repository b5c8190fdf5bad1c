/** Logging in, and changing one's password. */
@NullMarked
package cn.binggui.ui.identity;

import org.jspecify.annotations.NullMarked;
