/** 大冶：冶政办函〔2025〕7号. */
@NullMarked
package cn.binggui.county.daye;

import org.jspecify.annotations.NullMarked;
