/** A county's schemes: the plan's own, and the versions that the county makes of it. */
@NullMarked
package cn.binggui.core.scoring.scheme;

import org.jspecify.annotations.NullMarked;
