/** The contract, held by this county. */
@NullMarked
package cn.binggui.county.xiangning;

import org.jspecify.annotations.NullMarked;
