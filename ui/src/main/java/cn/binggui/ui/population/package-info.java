/** The population laboratory of the province, and the release of samples by counties. */
@NullMarked
package cn.binggui.ui.population;

import org.jspecify.annotations.NullMarked;
