/** How a county releases a sample of its households to the province: masked, without rare combinations, by a second administrator. */
@NullMarked
package cn.binggui.core.population.release;

import org.jspecify.annotations.NullMarked;
