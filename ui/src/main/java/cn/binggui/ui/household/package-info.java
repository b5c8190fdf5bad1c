/** Entering a household's facts. */
@NullMarked
package cn.binggui.ui.household;

import org.jspecify.annotations.NullMarked;
