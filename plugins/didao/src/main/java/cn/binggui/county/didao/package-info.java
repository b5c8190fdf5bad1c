/** 滴道：滴政办发〔2025〕10号. */
@NullMarked
package cn.binggui.county.didao;

import org.jspecify.annotations.NullMarked;
