/** Spot checks of newly confirmed households: drawn so that anybody can draw them again, and what they find. */
@NullMarked
package cn.binggui.core.scoring.spotcheck;

import org.jspecify.annotations.NullMarked;
