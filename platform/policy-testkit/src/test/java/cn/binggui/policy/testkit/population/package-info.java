/** Proves that the contract notices what it must notice. */
@NullMarked
package cn.binggui.policy.testkit.population;

import org.jspecify.annotations.NullMarked;
