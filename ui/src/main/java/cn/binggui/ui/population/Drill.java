package cn.binggui.ui.population;

/** Shows the households behind a number. */
@FunctionalInterface
interface Drill {
    /**
     * Shows them.
     *
     * @param what what the number counts, in Chinese
     * @param places of the households in the population, from 0
     */
    void show(String what, int[] places);
}
