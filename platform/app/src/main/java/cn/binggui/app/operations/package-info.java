/** Backup, restore, change of keys and checks, as the running program offers them. */
@NullMarked
package cn.binggui.app.operations;

import org.jspecify.annotations.NullMarked;
