/** Meetings that assess or decide several cases, member by member and case by case. */
@NullMarked
package cn.binggui.core.casework.meeting;

import org.jspecify.annotations.NullMarked;
