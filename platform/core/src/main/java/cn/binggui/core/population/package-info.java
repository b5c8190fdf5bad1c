/** The population laboratory: many households without identities under every county's rules, and how they are released and brought in. */
@NullMarked
package cn.binggui.core.population;

import org.jspecify.annotations.NullMarked;
