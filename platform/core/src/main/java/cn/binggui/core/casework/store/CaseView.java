package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.Deed;
import cn.binggui.core.casework.Schedule;
import cn.binggui.policy.CountyPolicy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as a person reads it.
 *
 * @param policy under which it began
 * @param householdNumber what people call the household by
 * @param applicant the applicant's masked name; empty where it is not known
 * @param township full name
 * @param village full name
 * @param entries the file, the first entry first
 * @param schedule its whole way in days; {@code null} before acceptance
 * @param deeds what this person may do with it now
 * @param approver who decides, in the plan's words, where the plan leaves it to somebody else than its step says; {@code null} else
 */
public record CaseView(
        CaseFile file,
        CountyPolicy policy,
        String householdNumber,
        String applicant,
        String township,
        String village,
        List<RecordedEntry> entries,
        CaseOutlook outlook,
        @Nullable Schedule schedule,
        Set<Deed> deeds,
        @Nullable String approver) {
    public CaseView {
        entries = List.copyOf(entries);
        deeds = Set.copyOf(deeds);
    }
}
