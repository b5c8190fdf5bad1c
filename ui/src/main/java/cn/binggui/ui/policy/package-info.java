/** A county's policy: its plan sentence by sentence, and all that rests on it. */
@NullMarked
package cn.binggui.ui.policy;

import org.jspecify.annotations.NullMarked;
