/** A made-up population to show the program with: nobody in it exists. */
@NullMarked
package cn.binggui.core.household.demo;

import org.jspecify.annotations.NullMarked;
