/** Working days as the State Council arranges them, and counting days under a limit. */
@NullMarked
package cn.binggui.core.calendar;

import org.jspecify.annotations.NullMarked;
