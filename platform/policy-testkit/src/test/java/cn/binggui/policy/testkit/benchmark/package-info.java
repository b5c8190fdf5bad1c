/** How fast households are determined; the plugins are loaded from their jars as the program loads them. */
@NullMarked
package cn.binggui.policy.testkit.benchmark;

import org.jspecify.annotations.NullMarked;
