package cn.binggui.core.register;

/** By what a list is ordered, and whether from the greatest down. */
public record RegisterOrder(RegisterSort by, boolean descending) {
    public static final RegisterOrder BY_NUMBER = new RegisterOrder(RegisterSort.NUMBER, false);

    String sql(Condition condition) {
        String direction = descending ? " DESC" : "";
        return by.column(condition) + direction + (by == RegisterSort.NUMBER ? "" : ", c.number" + direction);
    }
}
