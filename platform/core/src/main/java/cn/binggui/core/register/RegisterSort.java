package cn.binggui.core.register;

/** By what a list of households is ordered; households that are equal in it follow by number. */
public enum RegisterSort {
    NUMBER("c.number"),
    VILLAGE("c.village"),
    PEOPLE("c.people"),
    /** Households without a figure come first when it rises. */
    PER_CAPITA("d.per_capita"),
    /** The first day of the latest revision. */
    CHANGED("c.valid_from");

    private final String column;

    RegisterSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
