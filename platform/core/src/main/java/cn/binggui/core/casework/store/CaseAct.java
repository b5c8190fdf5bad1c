package cn.binggui.core.casework.store;

import java.time.LocalDate;

/**
 * On which state of which case somebody acts.
 *
 * @param id the case's key
 * @param seen number of the last entry that the person had before them, so that nothing is done twice or on an old state
 * @param on the day on which it happened; not after today
 */
public record CaseAct(long id, int seen, LocalDate on) {}
