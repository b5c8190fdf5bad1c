/** Which counts may be told so that no small one can be computed from all that is told. */
@NullMarked
package cn.binggui.core.results.disclosure;

import org.jspecify.annotations.NullMarked;
