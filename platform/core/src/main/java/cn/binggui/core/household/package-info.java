/** A household's facts as the contract's JSON: one reading and one writing for REST, screens and saved scenarios. */
@NullMarked
package cn.binggui.core.household;

import org.jspecify.annotations.NullMarked;
