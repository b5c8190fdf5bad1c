/** How the program is doing, for those who run it. */
@NullMarked
package cn.binggui.app.manage;

import org.jspecify.annotations.NullMarked;
