/** How a county's administrators publish values of parameters: one drafts, another reviews. */
@NullMarked
package cn.binggui.core.policy.change;

import org.jspecify.annotations.NullMarked;
