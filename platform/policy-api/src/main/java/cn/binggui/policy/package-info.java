/** What a county is: facts in, rulings out. No framework, no database. */
@NullMarked
package cn.binggui.policy;

import org.jspecify.annotations.NullMarked;
