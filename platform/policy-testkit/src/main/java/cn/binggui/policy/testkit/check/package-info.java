/** What the contract demands of a county's policy, demand by demand. */
@NullMarked
package cn.binggui.policy.testkit.check;

import org.jspecify.annotations.NullMarked;
