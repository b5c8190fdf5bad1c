/** Excel workbooks: how lists are written out, and how what people filled in is read without trusting it. */
@NullMarked
package cn.binggui.core.workbook;

import org.jspecify.annotations.NullMarked;
