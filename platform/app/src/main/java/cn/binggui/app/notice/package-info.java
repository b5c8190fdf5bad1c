/** The pages of public notices, which anybody reads without a log-in, a script or a cookie. */
@NullMarked
package cn.binggui.app.notice;

import org.jspecify.annotations.NullMarked;
