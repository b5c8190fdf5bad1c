/** Households and their people as they are stored: revisions, identities apart, and what is derived from them. */
@NullMarked
package cn.binggui.core.household.store;

import org.jspecify.annotations.NullMarked;
