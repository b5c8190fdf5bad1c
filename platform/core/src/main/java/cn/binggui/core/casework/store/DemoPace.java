package cn.binggui.core.casework.store;

/**
 * How quickly and carefully a case of the demonstration is carried.
 *
 * @param slow id of the step that takes its time; empty for none
 * @param days working days after which that step is done
 * @param proved whether pictures of the notice are taken
 */
record DemoPace(String slow, int days, boolean proved) {
    /** Every step on the next working day. */
    static final DemoPace USUAL = new DemoPace("", 1, true);

    /** Returns after how many working days a step is done. */
    int before(String step) {
        return step.equals(slow) ? days : 1;
    }
}
