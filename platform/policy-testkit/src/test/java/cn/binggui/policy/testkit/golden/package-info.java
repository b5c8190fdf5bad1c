/** Proves that the contract notices what it must notice. */
@NullMarked
package cn.binggui.policy.testkit.golden;

import org.jspecify.annotations.NullMarked;
