/** 石泉：石办函〔2024〕41号. */
@NullMarked
package cn.binggui.county.shiquan;

import org.jspecify.annotations.NullMarked;
