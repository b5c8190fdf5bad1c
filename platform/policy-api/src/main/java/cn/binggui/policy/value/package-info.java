/** Exact values: money, ratios, whole numbers, and how they compare. */
@NullMarked
package cn.binggui.policy.value;

import org.jspecify.annotations.NullMarked;
