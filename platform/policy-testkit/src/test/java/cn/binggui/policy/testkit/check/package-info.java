/** Proves that the contract notices what it must notice. */
@NullMarked
package cn.binggui.policy.testkit.check;

import org.jspecify.annotations.NullMarked;
