/** The contract, held by this county. */
@NullMarked
package cn.binggui.county.didao;

import org.jspecify.annotations.NullMarked;
