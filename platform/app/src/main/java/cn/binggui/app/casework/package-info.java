/** Casework over REST. */
@NullMarked
package cn.binggui.app.casework;

import org.jspecify.annotations.NullMarked;
