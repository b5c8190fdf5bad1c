/** The frame of every screen: shell, navigation, access, errors, words. */
@NullMarked
package cn.binggui.ui;

import org.jspecify.annotations.NullMarked;
