/** One household's file: how it stands, why, what would change that, and how it came about. */
@NullMarked
package cn.binggui.ui.dossier;

import org.jspecify.annotations.NullMarked;
