package cn.binggui.core.results.disclosure;

/**
 * Which sums of a count by township, category and month are published beside it.
 *
 * <p>Every month has all of its sums: by township, by category, and of the county. A quarter has the county's sum and either those by
 * township or those by category, never both, and no cell of a township's category: so the sums form two trees over the same cells, which
 * makes them a network of flows, and what can be computed from them can be found out exactly (see {@link Network}).
 */
public enum Margins {
    /** A quarter's sums by township. */
    TOWNSHIP_QUARTERS,
    /** A quarter's sums by category. */
    CATEGORY_QUARTERS
}
