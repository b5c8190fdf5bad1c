/** What a policy says of a household: rulings, ledger, tests, category, each with its basis. */
@NullMarked
package cn.binggui.policy.ruling;

import org.jspecify.annotations.NullMarked;
