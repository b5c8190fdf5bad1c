/** The contract that every county plugin must pass: plain Java, with a thin JUnit wrapper. */
@NullMarked
package cn.binggui.policy.testkit;

import org.jspecify.annotations.NullMarked;
