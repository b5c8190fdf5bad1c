/** Screens on which the province keeps the counties' plugins, and takes new counties in. */
@NullMarked
package cn.binggui.ui.plugin;

import org.jspecify.annotations.NullMarked;
