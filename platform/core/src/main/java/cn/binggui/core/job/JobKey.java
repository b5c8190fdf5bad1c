package cn.binggui.core.job;

/** Which job of which county: all that the schedule knows of a job. */
record JobKey(String county, long job) {
    private static final char SEPARATOR = ':';

    static JobKey parse(String text) {
        int at = text.indexOf(SEPARATOR);
        return new JobKey(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
    }

    String text() {
        return county + SEPARATOR + job;
    }
}
