/** The contract, held by this county. */
@NullMarked
package cn.binggui.county.shiquan;

import org.jspecify.annotations.NullMarked;
