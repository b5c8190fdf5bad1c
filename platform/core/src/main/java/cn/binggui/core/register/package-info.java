/** The register (台账): the county's households as lists, counts and tables to take away, within what a person may see. */
@NullMarked
package cn.binggui.core.register;

import org.jspecify.annotations.NullMarked;
