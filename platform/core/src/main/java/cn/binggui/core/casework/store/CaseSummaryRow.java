package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseNotice;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.policy.ruling.Category;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code case_summary}: what lists need of a case, derived from its events, the procedure and one version of the calendar.
 *
 * @param turn the tiers whose turn it is, as {@link CaseTiers#bits}
 * @param calendar version of the calendar on which the days were counted
 * @param openHousehold the household while the case is open, so that it has one open case at most
 */
@MappedEntity("case_summary")
record CaseSummaryRow(
        @Id long caseId,
        String number,
        long householdId,
        @Nullable Long headPerson,
        String township,
        String village,
        int seq,
        String phase,
        boolean isOpen,
        @Nullable String step,
        int turn,
        String track,
        @Nullable String category,
        int objections,
        LocalDate openedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate readyOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate actBy,
        LocalDate changedOn,
        long calendar,
        @Nullable Long openHousehold) {

    static CaseSummaryRow of(
            CaseFileRow file, @Nullable Long head, CaseState state, CaseOutlook outlook, long calendar) {
        boolean open = !state.phase().isFinal();
        Category category = state.category();
        CaseNotice notice = state.notice();
        return new CaseSummaryRow(
                file.id(),
                file.number(),
                file.householdId(),
                head,
                file.township(),
                file.village(),
                state.seq(),
                state.phase().name(),
                open,
                outlook.open().isEmpty() ? null : outlook.open().getFirst(),
                CaseTiers.bits(outlook.turn()),
                state.track().name(),
                category == null ? null : category.name(),
                notice == null ? 0 : notice.objections(),
                file.openedOn(),
                state.acceptedOn(),
                outlook.readyOn(),
                outlook.dueOn(),
                outlook.actBy(),
                Objects.requireNonNull(state.lastOn()),
                calendar,
                open ? file.householdId() : null);
    }
}
