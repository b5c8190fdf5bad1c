/** Generated households: every pair of contract field values, every threshold in threes, and a mixed population. */
@NullMarked
package cn.binggui.policy.testkit.population;

import org.jspecify.annotations.NullMarked;
