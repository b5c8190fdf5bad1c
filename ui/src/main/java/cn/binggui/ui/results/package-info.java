/** What counties publish month by month: the province compares it, a county publishes its own. */
@NullMarked
package cn.binggui.ui.results;

import org.jspecify.annotations.NullMarked;
