/** What a case file holds of pictures and papers: checked by content, freed of hidden data, encrypted. */
@NullMarked
package cn.binggui.core.attachment;

import org.jspecify.annotations.NullMarked;
