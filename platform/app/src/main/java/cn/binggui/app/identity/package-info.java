/** Access tokens over REST. */
@NullMarked
package cn.binggui.app.identity;

import org.jspecify.annotations.NullMarked;
