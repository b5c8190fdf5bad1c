/** Case files as they are stored, and the services that people work on them with. */
@NullMarked
package cn.binggui.core.casework.store;

import org.jspecify.annotations.NullMarked;
