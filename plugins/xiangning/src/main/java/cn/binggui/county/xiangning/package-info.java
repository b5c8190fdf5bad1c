/** 乡宁：乡政办发〔2024〕72号. */
@NullMarked
package cn.binggui.county.xiangning;

import org.jspecify.annotations.NullMarked;
