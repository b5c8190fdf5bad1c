/** What people have entered and not yet saved, encrypted and for nobody but themselves. */
@NullMarked
package cn.binggui.core.draft;

import org.jspecify.annotations.NullMarked;
