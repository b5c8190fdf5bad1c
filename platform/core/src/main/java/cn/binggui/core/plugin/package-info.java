/** The plugins that are installed into the running program: looked through, tried in a process of their own, put to service, taken back. */
@NullMarked
package cn.binggui.core.plugin;

import org.jspecify.annotations.NullMarked;
