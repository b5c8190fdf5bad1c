/** 淮上：淮办发〔2025〕4号. */
@NullMarked
package cn.binggui.county.huaishang;

import org.jspecify.annotations.NullMarked;
