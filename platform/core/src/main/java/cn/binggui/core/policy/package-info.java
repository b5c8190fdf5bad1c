/** Parameters that a county has published. */
@NullMarked
package cn.binggui.core.policy;

import org.jspecify.annotations.NullMarked;
