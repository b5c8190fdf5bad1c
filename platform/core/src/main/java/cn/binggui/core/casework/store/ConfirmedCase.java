package cn.binggui.core.casework.store;

import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;

/**
 * A case whose confirmation counts.
 *
 * @param effectiveOn the day of the confirmation, or the one on which the notice ended that a tentative confirmation waits for
 */
public record ConfirmedCase(CaseFile file, Category category, LocalDate effectiveOn) {}
