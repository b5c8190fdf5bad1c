/** Data that cannot be right, found by small queries that are data themselves. */
@NullMarked
package cn.binggui.core.integrity;

import org.jspecify.annotations.NullMarked;
