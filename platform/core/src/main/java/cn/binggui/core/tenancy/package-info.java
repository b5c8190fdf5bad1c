/** Counties as tenants: who they are, their townships, villages and departments. */
@NullMarked
package cn.binggui.core.tenancy;

import org.jspecify.annotations.NullMarked;
