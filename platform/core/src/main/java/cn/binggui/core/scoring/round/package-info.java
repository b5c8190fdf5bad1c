/** Rounds of evaluation: who claims, scores, verifies, appeals and corrects what, and when. */
@NullMarked
package cn.binggui.core.scoring.round;

import org.jspecify.annotations.NullMarked;
