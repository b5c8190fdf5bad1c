/** What people are told of cases: whose turn it is, what was decided, what is about to be late. */
@NullMarked
package cn.binggui.core.casework.inbox;

import org.jspecify.annotations.NullMarked;
