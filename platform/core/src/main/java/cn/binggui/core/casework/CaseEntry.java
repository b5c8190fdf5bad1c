package cn.binggui.core.casework;

import java.time.LocalDate;

/**
 * One line of a case file.
 *
 * @param seq from one, without gaps
 * @param on the business day on which it happened
 * @param actor the user who recorded it
 */
public record CaseEntry(int seq, LocalDate on, long actor, CaseEvent event) {}
