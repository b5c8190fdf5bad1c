/** One Jetty for the pages and the API. */
@NullMarked
package cn.binggui.app.web;

import org.jspecify.annotations.NullMarked;
