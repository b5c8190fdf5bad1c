/** On whose behalf something is done, and what that person may do. */
@NullMarked
package cn.binggui.core.access;

import org.jspecify.annotations.NullMarked;
