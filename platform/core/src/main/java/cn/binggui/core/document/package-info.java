/** What goes out on paper: notices, decisions, lists for the village's board and minutes, drawn as PDF from plain records. */
@NullMarked
package cn.binggui.core.document;

import org.jspecify.annotations.NullMarked;
