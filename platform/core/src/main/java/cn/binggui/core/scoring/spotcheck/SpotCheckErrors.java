package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.scoring.Tally;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What spot checks found, for scoring townships. It asks nobody's leave; services that do come here.
 *
 * <p>A household counts on the day of the check on the spot, with the finding that stands now; one that was checked twice in the period
 * counts once, as wrong where either check says so.
 */
@Singleton
public class SpotCheckErrors {
    private final FindingStore findings;

    SpotCheckErrors(FindingStore findings) {
        this.findings = findings;
    }

    /**
     * Counts wrong confirmations among the households that were checked, by township.
     *
     * @param from first day of the period
     * @param to last day of the period
     * @return by division code; a township where nothing was checked is left out
     */
    public Map<String, Tally> errors(LocalDate from, LocalDate to) {
        return findings.between(from, to, null).stream()
                .collect(Collectors.groupingBy(
                        CheckedHousehold::township,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), SpotCheckErrors::tally)));
    }

    /** Returns the very households that a township's tally counts, by number of the case. */
    public List<CheckedHousehold> households(String township, LocalDate from, LocalDate to) {
        return findings.between(from, to, township);
    }

    private static Tally tally(List<CheckedHousehold> checked) {
        Map<Long, Boolean> wrong = checked.stream()
                .collect(Collectors.toMap(
                        CheckedHousehold::household, each -> each.error() != null, Boolean::logicalOr));
        return new Tally(wrong.values().stream().filter(each -> each).count(), wrong.size());
    }
}
