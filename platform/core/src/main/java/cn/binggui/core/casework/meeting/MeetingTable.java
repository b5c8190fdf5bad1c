package cn.binggui.core.casework.meeting;

/** The encrypted tables of meetings, and the places in which their contents open. */
enum MeetingTable {
    MEETING("meeting", "会议"),
    MEMBER("meeting_member", "参会人员"),
    CASE("meeting_case", "会议案卷");

    private final String table;
    private final String label;

    MeetingTable(String table, String label) {
        this.table = table;
        this.label = label;
    }

    String table() {
        return table;
    }

    String label() {
        return label;
    }

    String place(long id) {
        return table + ":" + id;
    }
}
