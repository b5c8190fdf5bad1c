/** What every feature uses: refusals, settings, time. */
@NullMarked
package cn.binggui.core;

import org.jspecify.annotations.NullMarked;
