/** The embedded MariaDB server. */
@NullMarked
package cn.binggui.app.database;

import org.jspecify.annotations.NullMarked;
