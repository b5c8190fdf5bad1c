/** Where a county's administrators draft, review and publish values of parameters. */
@NullMarked
package cn.binggui.ui.policy.change;

import org.jspecify.annotations.NullMarked;
