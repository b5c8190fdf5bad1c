/** Starts the program: environment, database, context, web server. */
@NullMarked
package cn.binggui.app;

import org.jspecify.annotations.NullMarked;
