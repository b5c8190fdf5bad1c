/** Public notices: what may be shown of a case, on which sheet, for how long, and to whoever reads it without a log-in. */
@NullMarked
package cn.binggui.core.notice;

import org.jspecify.annotations.NullMarked;
