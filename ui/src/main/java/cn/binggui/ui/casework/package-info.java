/** Screens about cases, from application to filing. */
@NullMarked
package cn.binggui.ui.casework;

import org.jspecify.annotations.NullMarked;
