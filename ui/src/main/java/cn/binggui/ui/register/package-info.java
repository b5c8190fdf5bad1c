/** The county's households as a list that is searched, filtered and taken away. */
@NullMarked
package cn.binggui.ui.register;

import org.jspecify.annotations.NullMarked;
