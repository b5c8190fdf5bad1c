package cn.binggui.core.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a person enters and saves.
 *
 * @param title 1 to 100 characters; never a person's name
 * @param facts the household as the contract's JSON
 * @param assumptions assumed parameters as the contract's JSON
 * @param county the county whose township was chosen
 * @param township full name
 * @param shared whether colleagues (the same county, or the province) may read it by its link
 */
public record Draft(
        String title,
        String facts,
        String assumptions,
        @Nullable String county,
        @Nullable String township,
        boolean shared) {
    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "Draft[title=%s, shared=%s]".formatted(title, shared);
    }
}
