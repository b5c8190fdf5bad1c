/** What is looked at in a plugin's jar before any of its code is loaded. */
@NullMarked
package cn.binggui.core.plugin.jar;

import org.jspecify.annotations.NullMarked;
