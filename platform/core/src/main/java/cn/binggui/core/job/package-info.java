/** Long work in the background: started by a person, done by any node, with progress, cancelling and resuming. */
@NullMarked
package cn.binggui.core.job;

import org.jspecify.annotations.NullMarked;
