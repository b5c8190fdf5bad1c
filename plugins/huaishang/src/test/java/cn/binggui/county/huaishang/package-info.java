/** The contract, held by this county. */
@NullMarked
package cn.binggui.county.huaishang;

import org.jspecify.annotations.NullMarked;
