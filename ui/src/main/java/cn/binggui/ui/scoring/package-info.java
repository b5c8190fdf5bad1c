/** 评价: rounds, score sheets and rankings. */
@NullMarked
package cn.binggui.ui.scoring;

import org.jspecify.annotations.NullMarked;
