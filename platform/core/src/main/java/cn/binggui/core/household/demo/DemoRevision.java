package cn.binggui.core.household.demo;

import cn.binggui.core.household.ChangeKind;
import cn.binggui.policy.facts.HouseholdFacts;
import java.time.LocalDate;

/**
 * A made-up household as it stands from a day on.
 *
 * @param validFrom the first day; the facts' {@code acceptedOn} is the same
 * @param kind why there is a new revision
 * @param note what happened, in Chinese and without names
 */
public record DemoRevision(LocalDate validFrom, ChangeKind kind, String note, HouseholdFacts facts) {
    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "DemoRevision[validFrom=%s, kind=%s]".formatted(validFrom, kind);
    }
}
