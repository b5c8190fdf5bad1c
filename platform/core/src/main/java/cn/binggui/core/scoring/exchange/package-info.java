/** Scores as Excel workbooks: what a round amounts to goes out, what evaluators marked offline comes in. */
@NullMarked
package cn.binggui.core.scoring.exchange;

import org.jspecify.annotations.NullMarked;
