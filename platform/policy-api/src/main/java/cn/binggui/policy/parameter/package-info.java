/** Numbers with effective dates: declared by the plan, published by the county or assumed. */
@NullMarked
package cn.binggui.policy.parameter;

import org.jspecify.annotations.NullMarked;
