/** The counties' policies, loaded from plugin jars, and the values of the parameters that they leave open. */
@NullMarked
package cn.binggui.core.policy;

import org.jspecify.annotations.NullMarked;
