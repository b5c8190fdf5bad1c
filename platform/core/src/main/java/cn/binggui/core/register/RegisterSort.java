package cn.binggui.core.register;

/** By what a list of households is ordered; households that are equal in it follow by number. */
public enum RegisterSort {
    NUMBER("number"),
    VILLAGE("village"),
    PEOPLE("people"),
    /** Households without a figure come first when it rises. */
    PER_CAPITA("per_capita"),
    /** The first day of the latest revision. */
    CHANGED("valid_from");

    private final String column;

    RegisterSort(String column) {
        this.column = column;
    }

    /** Returns how a query with that condition names the column. */
    String column(Condition condition) {
        return this == PER_CAPITA ? condition.result(column) : "c." + column;
    }
}
