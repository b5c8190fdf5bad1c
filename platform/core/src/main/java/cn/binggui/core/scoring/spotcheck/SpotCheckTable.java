package cn.binggui.core.scoring.spotcheck;

/** The encrypted tables of spot checks, and the places in which their contents open. */
enum SpotCheckTable {
    CHECK("spot_check", "抽查种子"),
    ACT("spot_check_act", "抽查经过"),
    FINDING("spot_check_finding", "抽查结果");

    private final String table;
    private final String label;

    SpotCheckTable(String table, String label) {
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
