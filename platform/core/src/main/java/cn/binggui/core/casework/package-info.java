/** Cases: how an application is carried to its end under the county's own procedure. */
@NullMarked
package cn.binggui.core.casework;

import org.jspecify.annotations.NullMarked;
