/** What cases' events say of units' work: observations, counted for a period and kept beside the cases. */
@NullMarked
package cn.binggui.core.scoring.metric;

import org.jspecify.annotations.NullMarked;
