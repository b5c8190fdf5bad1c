/** Saved scenarios: households without identities, run through every county's rules. */
@NullMarked
package cn.binggui.core.comparison;

import org.jspecify.annotations.NullMarked;
