/** The simulated verification platform of demonstrations and tests. */
@NullMarked
package cn.binggui.app.verification;

import org.jspecify.annotations.NullMarked;
