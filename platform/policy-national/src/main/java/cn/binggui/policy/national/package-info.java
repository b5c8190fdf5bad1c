/** National rules that a county inherits, and the process that arranges a county's rules into a determination. */
@NullMarked
package cn.binggui.policy.national;

import org.jspecify.annotations.NullMarked;
