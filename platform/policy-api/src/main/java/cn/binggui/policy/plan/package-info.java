/** A county's published plan: its text, sentence by sentence, and the clauses that rulings cite. */
@NullMarked
package cn.binggui.policy.plan;

import org.jspecify.annotations.NullMarked;
