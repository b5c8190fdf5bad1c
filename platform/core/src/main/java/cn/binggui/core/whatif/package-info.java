/** What a change of policy would do to a county's households, before it is published. */
@NullMarked
package cn.binggui.core.whatif;

import org.jspecify.annotations.NullMarked;
