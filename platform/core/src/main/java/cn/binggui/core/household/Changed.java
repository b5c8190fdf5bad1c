package cn.binggui.core.household;

import java.util.List;
import java.util.Map;

/**
 * What a change makes of the households that it touches: one new revision for each.
 *
 * @param households first the household that the change was made to, then the one that was founded or joined it
 */
public record Changed(List<Touched> households) {
    public Changed {
        households = List.copyOf(households);
    }

    /** One household that a change touches. */
    public sealed interface Touched {
        /** Returns why the revision is made. */
        ChangeKind kind();

        /** Returns what happened, in Chinese, with member ids and without names. */
        String note();

        /** Returns the state of the new revision, dated on the day of the change. */
        HouseholdState after();
    }

    /** A household that goes on. */
    public record Continued(HouseholdState before, HouseholdState after, ChangeKind kind, String note)
            implements Touched {}

    /** A household that is new. */
    public record Founded(HouseholdState after, ChangeKind kind, String note) implements Touched {}

    /**
     * A household that is closed.
     *
     * @param after the last facts, dated on the day of closing
     * @param memberIds where it joined another household, which id each of its members has there, by the old id
     */
    public record Ended(
            HouseholdState before, HouseholdState after, ChangeKind kind, String note, Map<String, String> memberIds)
            implements Touched {
        public Ended {
            memberIds = Map.copyOf(memberIds);
        }
    }
}
