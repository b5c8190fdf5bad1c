/** The API for comparing counties; its shape is the contract's. */
@NullMarked
package cn.binggui.app.comparison;

import org.jspecify.annotations.NullMarked;
