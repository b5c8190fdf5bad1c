/** Case files in lists: what waits for whom, and how long still. */
@NullMarked
package cn.binggui.core.casework.list;

import org.jspecify.annotations.NullMarked;
