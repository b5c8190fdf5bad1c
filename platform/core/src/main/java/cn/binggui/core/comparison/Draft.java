package cn.binggui.core.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a person enters and saves.
 *
 * @param title 1 to 100 characters; never a person's name
 * @param facts the household as the contract's JSON, as far as it is filled in
 * @param assumptions assumed parameters as JSON, by county or for all
 * @param county the county whose township was chosen; {@code null} where each county takes its first pilot township
 * @param township full name of a township of that county
 */
public record Draft(
        String title,
        String facts,
        String assumptions,
        @Nullable String county,
        @Nullable String township) {
    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "Draft[title=%s]".formatted(title);
    }
}
