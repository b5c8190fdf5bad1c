package cn.binggui.policy.testkit.population;

/** One row of the covering array over {@link Fields#ALL}. */
record Row(int[] indexes) {
    <T> T get(Axis<T> axis) {
        return axis.values().get(indexes[Fields.ALL.indexOf(axis)]);
    }
}
