package cn.binggui.core.comparison;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters and saves.
 *
 * @param title 1 to 100 characters; never a person's name
 * @param facts the household as the contract's JSON tree of maps, lists, strings, booleans and exact numbers, as far as it is filled in;
 *     the township stays out of it
 * @param assumptions assumed numbers by parameter, by county
 * @param county the county whose township was chosen; {@code null} where each county takes its first pilot township
 * @param township full name of a township of that county
 */
public record Draft(
        String title,
        Map<String, Object> facts,
        Map<String, Map<String, BigDecimal>> assumptions,
        @Nullable String county,
        @Nullable String township) {
    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "Draft[title=%s]".formatted(title);
    }
}
