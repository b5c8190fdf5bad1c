package cn.binggui.ui.dossier;

import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.determination.StoredResult;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.Revision;
import cn.binggui.policy.facts.HouseholdFacts;
import java.time.LocalDate;
import java.util.List;

/**
 * A household as the screen shows it.
 *
 * @param household its key
 * @param day how it stood on this day
 * @param place township and village
 * @param facts as of that day
 * @param result computed anew for that day
 * @param revisions the first one first
 * @param results the latest first
 * @param cases its applications, the latest first
 */
record Dossier(
        long household,
        LocalDate day,
        String place,
        HouseholdView view,
        HouseholdFacts facts,
        DeterminationResult result,
        List<Revision> revisions,
        List<StoredResult> results,
        List<CaseFile> cases) {
    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "Dossier[household=%d]".formatted(household);
    }
}
