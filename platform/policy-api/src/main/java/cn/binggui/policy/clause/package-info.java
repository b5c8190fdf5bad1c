/** Places in documents that everything rests on. */
@NullMarked
package cn.binggui.policy.clause;

import org.jspecify.annotations.NullMarked;
