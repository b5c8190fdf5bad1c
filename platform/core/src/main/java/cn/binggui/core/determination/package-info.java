/** Determining households under their county's plan: one on the spot, or all of a county as a job, with the results stored. */
@NullMarked
package cn.binggui.core.determination;

import org.jspecify.annotations.NullMarked;
