/** The contract, held by this county. */
@NullMarked
package cn.binggui.county.daye;

import org.jspecify.annotations.NullMarked;
