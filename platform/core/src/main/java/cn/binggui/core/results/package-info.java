/** Monthly results of a county: figures counted from its cases, what of them may leave it, and what the province sees. */
@NullMarked
package cn.binggui.core.results;

import org.jspecify.annotations.NullMarked;
