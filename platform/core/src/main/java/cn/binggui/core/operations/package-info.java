/** What the province's administrator does to a county's database as a whole: backup, restore, change of keys. */
@NullMarked
package cn.binggui.core.operations;

import org.jspecify.annotations.NullMarked;
