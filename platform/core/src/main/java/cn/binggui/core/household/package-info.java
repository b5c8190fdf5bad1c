/** What a household is, how it changes, and its facts as the contract's JSON: one reading and one writing for all. */
@NullMarked
package cn.binggui.core.household;

import org.jspecify.annotations.NullMarked;
