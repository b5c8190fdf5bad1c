package cn.binggui.core.results.disclosure;

/**
 * The place of a number in a county's results.
 *
 * @param township division code; {@link #ALL} for the county
 * @param category what kind of the things counted; {@link #ALL} for all kinds
 */
public record Cell(String township, String category, Period period) {
    /** Stands for all townships, or for all categories. */
    public static final String ALL = "";

    /** Tells whether it is a sum of the county's townships. */
    public boolean isOfCounty() {
        return township.equals(ALL);
    }
}
