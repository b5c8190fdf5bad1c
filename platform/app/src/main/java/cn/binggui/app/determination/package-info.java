/** The API for determining a household; shapes are the contract's. */
@NullMarked
package cn.binggui.app.determination;

import org.jspecify.annotations.NullMarked;
