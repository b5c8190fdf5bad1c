/** The immutable facts of one household, without names or ID numbers. */
@NullMarked
package cn.binggui.policy.facts;

import org.jspecify.annotations.NullMarked;
