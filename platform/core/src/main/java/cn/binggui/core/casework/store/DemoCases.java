package cn.binggui.core.casework.store;

import cn.binggui.core.Settings;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantSeed;
import cn.binggui.policy.CountyPolicy;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives a demonstration's county cases in every state of its procedure, for the households that it has; the same ones on the same day. */
@Singleton
class DemoCases implements TenantSeed {
    private static final LocalTime OFFICE_HOURS = LocalTime.of(10, 0);
    private static final int EARLIEST = 400;
    /** Cases that are through have ended in different weeks. */
    private static final int WEEKLY = 9;

    private final Settings settings;
    private final CountyPolicies policies;
    private final CaseImport imports;
    private final CaseRepositories.Files files;
    private final DemoFiles demo;
    private final DemoPast earlier;
    private final DemoNotices notices;
    private final Clock clock;

    DemoCases(
            Settings settings,
            CountyPolicies policies,
            CaseImport imports,
            CaseRepositories.Files files,
            DemoFiles demo,
            DemoPast earlier,
            DemoNotices notices,
            Clock clock) {
        this.settings = settings;
        this.policies = policies;
        this.imports = imports;
        this.files = files;
        this.demo = demo;
        this.earlier = earlier;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        // after the households, before what is made of cases
        return LOWEST_PRECEDENCE - 10;
    }

    /** All or nothing: a start that is killed meanwhile begins anew. */
    @Override
    @Transactional(TenantDataSource.NAME)
    public void seed(TenantFile county) {
        CountyPolicy policy = policies.find(county.tenant().id()).orElse(null);
        if (!settings.demo() || policy == null || files.count() > 0) {
            return;
        }
        List<DemoDestiny> destinies = DemoDestiny.all(policy.procedure());
        TenantFile.Workplace work = county.workplace();
        // some in the village and many in the township of those who will look at them, the others anywhere
        List<Long> households = new ArrayList<>(files.openHouseholds(work.village(), 7));
        add(households, files.openHouseholds(work.township(), destinies.size()), destinies.size() / 2);
        add(households, files.openHouseholds("", destinies.size() * 6), destinies.size());
        List<Long> left = new LinkedList<>(spread(households));
        List<CaseImport.Past> pasts = new ArrayList<>();
        for (DemoDestiny destiny : destinies) {
            past(policy, destiny, left, pasts.size()).ifPresent(pasts::add);
        }
        Set<Long> taken = pasts.stream().map(CaseImport.Past::household).collect(Collectors.toSet());
        pasts.addAll(earlier.of(policy, county, taken, LocalDate.now(clock)));
        imports.store(pasts, DemoWalk::recorder, this::at);
        pasts.forEach(past -> notices.follow(policy, past, id -> DemoFiles.recorder(policy, id)));
    }

    /** The past of the first household that comes so far; it is taken from those that are left. */
    private Optional<CaseImport.Past> past(CountyPolicy policy, DemoDestiny destiny, List<Long> left, int number) {
        for (Iterator<Long> each = left.iterator(); each.hasNext(); ) {
            long household = each.next();
            Function<LocalDate, Grounds> grounds = demo.grounds(policy, household);
            Optional<LocalDate> start = start(policy, destiny, grounds, number);
            if (start.isPresent()) {
                each.remove();
                return Optional.of(demo.past(policy, destiny, DemoPace.USUAL, household, grounds, start.get()));
            }
        }
        return Optional.empty();
    }

    private static void add(List<Long> households, List<Long> more, int upTo) {
        int step = Math.max(1, more.size() / Math.max(1, upTo - households.size()));
        for (int i = 0; i < more.size() && households.size() < upTo; i += step) {
            if (!households.contains(more.get(i))) {
                households.add(more.get(i));
            }
        }
    }

    /** Mixes near and far, always in the same way, so that every part of the list has states of all kinds. */
    private static List<Long> spread(List<Long> households) {
        List<Long> mixed = new ArrayList<>();
        int stride = 5;
        for (int first = 0; first < stride; first++) {
            for (int i = first; i < households.size(); i += stride) {
                mixed.add(households.get(i));
            }
        }
        return mixed;
    }

    /**
     * The latest day from which the case comes as far as it is to come, earlier by what it is late or by some weeks where it is through;
     * empty where it never does.
     */
    private Optional<LocalDate> start(
            CountyPolicy policy, DemoDestiny destiny, Function<LocalDate, Grounds> grounds, int number) {
        LocalDate today = LocalDate.now(clock);
        LocalDate reached = destiny.end() == DemoDestiny.End.THROUGH
                ? today.minusDays(1L + (long) number % WEEKLY * 7)
                : today.minusDays(destiny.late());
        for (LocalDate start = reached; start.isAfter(today.minusDays(EARLIEST)); start = start.minusDays(1)) {
            DemoWalk walk = demo.walk(policy, destiny, DemoPace.USUAL, grounds, start);
            List<CaseEntry> entries = walk.walk();
            if (!walk.arrived()) {
                return Optional.empty();
            }
            if (!entries.getLast().on().isAfter(reached)) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private Instant at(CaseEntry entry) {
        Instant then = entry.on()
                .atTime(OFFICE_HOURS)
                .atZone(clock.getZone())
                .plusMinutes(entry.seq())
                .toInstant();
        Instant now = clock.instant();
        return then.isBefore(now) ? then : now;
    }
}
