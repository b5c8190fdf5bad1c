/** 作业: what runs in the background, how far it is, and what it changed. */
@NullMarked
package cn.binggui.ui.job;

import org.jspecify.annotations.NullMarked;
