package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseEntry;
import java.time.Instant;

/**
 * An entry, and how it came into the file.
 *
 * @param recordedAt when it was written down, which may be later than the day on which it happened
 * @param actorName the user's Chinese name at that time
 */
public record RecordedEntry(CaseEntry entry, Instant recordedAt, String actorName) {}
