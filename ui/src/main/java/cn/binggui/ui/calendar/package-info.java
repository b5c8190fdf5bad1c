/** 工作日历: the days on which the offices work. */
@NullMarked
package cn.binggui.ui.calendar;

import org.jspecify.annotations.NullMarked;
