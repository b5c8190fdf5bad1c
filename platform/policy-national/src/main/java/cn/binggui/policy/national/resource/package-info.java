/** Reads what a county plugin carries as data; the formats stand in platform/docs/county-resources.md. */
@NullMarked
package cn.binggui.policy.national.resource;

import org.jspecify.annotations.NullMarked;
