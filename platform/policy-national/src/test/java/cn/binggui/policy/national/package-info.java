/** What the national rules decide, rule by rule. */
@NullMarked
package cn.binggui.policy.national;

import org.jspecify.annotations.NullMarked;
