package cn.binggui.core.casework.list;

import cn.binggui.core.casework.CasePhase;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param seq number of its last entry
 * @param applicant masked name; empty where it is not known
 * @param villageCode division code of twelve digits
 * @param step id of the step that is to be done; {@code null} where none is
 * @param objections that nobody has looked into yet
 * @param readyOn the first day on which anything is to be done; {@code null} while one waits
 * @param dueOn when the total limit ends; {@code null} where none runs
 * @param actBy when the next thing must be done; {@code null} where no limit runs
 * @param workingDaysLeft until {@code actBy}: 0 on the day itself, negative after it; {@code null} where no limit runs
 */
public record CaseRow(
        long id,
        String number,
        int seq,
        long household,
        String applicant,
        String township,
        String village,
        String villageCode,
        CasePhase phase,
        @Nullable String step,
        Track track,
        @Nullable Category category,
        int objections,
        LocalDate openedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate readyOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate actBy,
        @Nullable Integer workingDaysLeft,
        Lamp lamp) {}
