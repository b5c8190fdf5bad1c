package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseState;
import java.time.LocalDate;

/**
 * A case as it is stored.
 *
 * @param id the case's key
 * @param number what people call it by
 * @param household the household's key
 * @param village division code of twelve digits
 * @param pluginVersion version of the county's policy under which it began and ends
 */
public record CaseFile(
        long id,
        String number,
        long household,
        String township,
        String village,
        String pluginVersion,
        LocalDate openedOn,
        CaseState state) {
    static CaseFile of(CaseFileRow row) {
        return of(row, CaseCodec.state(row.state()));
    }

    static CaseFile of(CaseFileRow row, CaseState state) {
        return new CaseFile(
                row.id(),
                row.number(),
                row.householdId(),
                row.township(),
                row.village(),
                row.pluginVersion(),
                row.openedOn(),
                state);
    }
}
