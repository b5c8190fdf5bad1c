/** Users, roles, passwords and access tokens. */
@NullMarked
package cn.binggui.core.identity;

import org.jspecify.annotations.NullMarked;
