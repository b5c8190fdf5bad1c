package cn.binggui.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them. */
public final class Minute {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private Minute() {}

    /** Returns an instant as the clocks in China show it, such as 2026-03-02 09:15. */
    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
