/** Scoring units' work under a scheme: readings, points, sheets and rounds. */
@NullMarked
package cn.binggui.core.scoring;

import org.jspecify.annotations.NullMarked;
