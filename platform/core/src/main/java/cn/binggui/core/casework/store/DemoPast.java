package cn.binggui.core.casework.store;

import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.store.DemoDestiny.End;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.Township;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Gives every township of a demonstration cases that are through, in each of the last quarters: what rounds of evaluation and monthly
 * results can count.
 */
@Singleton
class DemoPast {
    /** Quarters that are over. */
    static final int QUARTERS = 3;

    /** One more than the fewest of which a share is told. */
    private static final int CASES = 6;
    /** Cases of a quarter begin on different days of its first eight weeks. */
    private static final int BEGIN_WITHIN = 54;

    /** Without a scheme nothing is told of single townships, and a county needs fewer, on any day. */
    private static final int CASES_OF_COUNTY = 27;

    private static final int QUARTERS_OF_COUNTY = 2;
    private static final int BEGIN_ANY_DAY = 83;
    private static final int TRIED = 12;

    private static final int SLOW_DAYS = 18;
    private static final int MOST_HOUSEHOLDS = 400;
    private static final Set<StepKind> SLOW =
            Set.of(StepKind.HOME_VISIT, StepKind.FINANCIAL_VERIFICATION, StepKind.CONFIRMATION, StepKind.REGISTRATION);
    /** How many of a quarter's cases are late, by township; it moves on by quarter. */
    private static final int[] LATE = {1, 2, 1, 3, 1, 2, 4, 1, 0, 3, 2};

    private static final DemoDestiny THROUGH = new DemoDestiny(End.THROUGH, null, 0);

    private final CaseRepositories.Files files;
    private final DemoFiles demo;

    DemoPast(CaseRepositories.Files files, DemoFiles demo) {
        this.files = files;
        this.demo = demo;
    }

    /**
     * Returns the pasts of cases of households that have none yet.
     *
     * @param taken keys of the households that have one
     */
    List<CaseImport.Past> of(CountyPolicy policy, TenantFile county, Set<Long> taken, LocalDate today) {
        List<CaseImport.Past> pasts = new ArrayList<>();
        List<String> slow = policy.procedure().steps().stream()
                .filter(step -> SLOW.contains(step.kind()))
                .map(Step::id)
                .toList();
        boolean scored = policy.evaluation().scheme() != null;
        List<Township> places = scored
                ? county.townships()
                : county.townships().stream()
                        .filter(township -> takesPart(policy, township, today))
                        .toList();
        int cases = scored ? CASES : Math.ceilDiv(CASES_OF_COUNTY, Math.max(1, places.size()));
        int within = scored ? BEGIN_WITHIN : BEGIN_ANY_DAY;
        int number = 0;
        for (Township township : places) {
            List<Long> left = new LinkedList<>(files.openHouseholds(township.code(), MOST_HOUSEHOLDS));
            left.removeAll(taken);
            for (int quarter = scored ? QUARTERS : QUARTERS_OF_COUNTY; quarter > 0; quarter--) {
                LocalDate begin = quarter(today, quarter);
                int late = LATE[(number + quarter * 4) % LATE.length] * cases / CASES;
                for (int i = 0; i < cases && !left.isEmpty(); i++) {
                    LocalDate start = begin.plusDays((i * (scored ? 9L : 17L) + number * 2L) % within);
                    DemoPace pace = i < late
                            ? new DemoPace(slow.get((number + i) % slow.size()), SLOW_DAYS, !scored || i > 0)
                            : DemoPace.USUAL;
                    // the last one may be refused
                    boolean refusable = i == CASES - 1;
                    take(policy, left, start, pace, grounds -> refusable || isSupported(grounds))
                            .or(() -> take(policy, left, start, pace, grounds -> true))
                            .ifPresent(pasts::add);
                }
            }
            number++;
        }
        return pasts;
    }

    /** Tells whether any of some households of a township can be determined: a plan may try itself out in some townships only. */
    private boolean takesPart(CountyPolicy policy, Township township, LocalDate today) {
        return files.openHouseholds(township.code(), TRIED).stream()
                .anyMatch(household ->
                        demo.grounds(policy, household).apply(quarter(today, 1)).category() != null);
    }

    /** Returns the first day of the quarter that lies so many before the present one. */
    static LocalDate quarter(LocalDate today, int before) {
        return today.with(IsoFields.DAY_OF_QUARTER, 1L).minus(before, IsoFields.QUARTER_YEARS);
    }

    /** The case is that of the first household that fits and can be determined on that day; it is taken from those that are left. */
    private Optional<CaseImport.Past> take(
            CountyPolicy policy, List<Long> left, LocalDate start, DemoPace pace, Predicate<Grounds> fits) {
        for (Iterator<Long> each = left.iterator(); each.hasNext(); ) {
            long household = each.next();
            Function<LocalDate, Grounds> grounds = demo.grounds(policy, household);
            Grounds then = grounds.apply(start);
            if (then.category() != null && fits.test(then)) {
                each.remove();
                return Optional.of(demo.past(policy, THROUGH, pace, household, grounds, start));
            }
        }
        return Optional.empty();
    }

    private static boolean isSupported(Grounds grounds) {
        return grounds.possible().contains(grounds.category());
    }
}
