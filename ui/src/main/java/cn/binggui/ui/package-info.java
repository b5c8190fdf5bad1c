/** What all screens share. */
@NullMarked
package cn.binggui.ui;

import org.jspecify.annotations.NullMarked;
