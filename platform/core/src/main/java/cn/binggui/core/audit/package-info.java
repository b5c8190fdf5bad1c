/** What was changed or looked at, by whom and why; rows that nobody can change unseen. */
@NullMarked
package cn.binggui.core.audit;

import org.jspecify.annotations.NullMarked;
