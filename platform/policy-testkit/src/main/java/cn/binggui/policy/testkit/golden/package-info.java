/** Golden cases: whole families with every figure that the plan leads to, as county officials write and check them. */
@NullMarked
package cn.binggui.policy.testkit.golden;

import org.jspecify.annotations.NullMarked;
