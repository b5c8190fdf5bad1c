/** What every REST endpoint shares: who is asking, how JSON is read, how errors are told. */
@NullMarked
package cn.binggui.app.api;

import org.jspecify.annotations.NullMarked;
