/** The API that tells a county's policy as data; its shape is the contract's. */
@NullMarked
package cn.binggui.app.policy;

import org.jspecify.annotations.NullMarked;
