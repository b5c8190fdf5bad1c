package cn.binggui.core.casework.list;

/** By what a list of cases is ordered, and whether from the greatest down; cases that are equal in it follow by number. */
public record CaseOrder(By by, boolean descending) {
    /** The most urgent first; those without a limit last. */
    public static final CaseOrder URGENT = new CaseOrder(By.ACT_BY, false);

    /** Columns by which cases are ordered. */
    public enum By {
        ACT_BY("s.act_by"),
        NUMBER("s.number"),
        OPENED("s.opened_on"),
        ACCEPTED("s.accepted_on"),
        DUE("s.due_on"),
        VILLAGE("s.village");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    String sql() {
        String direction = descending ? " DESC" : "";
        String first = by == By.NUMBER ? "" : by.column + " IS NULL, " + by.column + direction + ", ";
        return " ORDER BY " + first + "s.number" + direction;
    }
}
