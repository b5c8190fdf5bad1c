/** Populations that a person of the province brings in, as a workbook or in the contract's JSON, for nobody else. */
@NullMarked
package cn.binggui.core.population.upload;

import org.jspecify.annotations.NullMarked;
