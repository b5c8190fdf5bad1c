package cn.binggui.core.register;

import cn.binggui.core.household.store.DraftKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits and what changed on a person's part of the county; each figure is what the list shows for the same query.
 *
 * @param open households by category
 * @param needEvidence results that wait for evidence
 * @param blocked results that wait for a parameter to be published
 * @param needAssessment candidates for 防止返贫监测对象 who wait to be assessed
 * @param shared households of which a member belongs to another household, too
 * @param since from this day on, inclusive
 * @param otherResults households whose result is another than before, since that day
 * @param otherFacts households of whom anything changed since that day
 * @param closed households closed since that day
 * @param places the same households by township, or by village for those who work on one township; by division code
 * @param drafts the person's own unfinished entries, the latest first
 */
public record RegisterOverview(
        RegisterCounts open,
        long needEvidence,
        long blocked,
        long needAssessment,
        long shared,
        LocalDate since,
        long otherResults,
        long otherFacts,
        long closed,
        List<Place> places,
        List<Entry> drafts) {
    public RegisterOverview {
        places = List.copyOf(places);
        drafts = List.copyOf(drafts);
    }

    /**
     * A township or village.
     *
     * @param code division code of nine or twelve digits
     * @param name full name
     */
    public record Place(String code, String name, RegisterCounts counts) {}

    /**
     * What the person has entered and not yet saved.
     *
     * @param household {@code null} for a household that is yet to be registered
     * @param number what people call the household by; empty for one that is yet to be registered
     * @param kind what the person was about to do
     */
    public record Entry(@Nullable Long household, String number, DraftKind kind, Instant updatedAt) {}
}
