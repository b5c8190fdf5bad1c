/** Asking a verification platform (核对平台) about a household's means, through an interface with exchangeable adapters. */
@NullMarked
package cn.binggui.core.verification;

import org.jspecify.annotations.NullMarked;
