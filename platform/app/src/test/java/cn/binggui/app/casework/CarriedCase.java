package cn.binggui.app.casework;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseRules;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.register.HouseholdRegister;
import cn.binggui.core.register.RegisterOrder;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A case of a demonstration household, carried on under the county's procedure by somebody whom nothing else depends on. */
public final class CarriedCase {
    /** Who works on it; nobody with an account. */
    public static final long CLERK = -11;

    private final String county;
    private final Actor clerk;
    private final Actor head;
    private LocalDate day;
    private CaseFile file;

    private CarriedCase(String county, long household, LocalDate day) {
        this.county = county;
        this.day = day;
        clerk = actor(CLERK, county);
        head = actor(CLERK - 1, county);
        file = TenantBinding.call(county, () -> store().open(household, day, new CaseEvent.Opened("窗口", false), clerk));
        write(clerk, new CaseEvent.Accepted(Track.STANDARD, accepted()));
    }

    /**
     * Opens and accepts cases of households of one village that have none open; the village is that of no demonstration user, as far as
     * there are enough households elsewhere.
     */
    public static List<CarriedCase> several(String county, LocalDate day, int count) {
        Scope own = RunningApp.actor(county + "-village").scope();
        Map<String, List<Long>> free = TenantBinding.call(
                county,
                () -> RunningApp.bean(HouseholdRegister.class)
                        .page(
                                RunningApp.actor(county + "-operator"),
                                RegisterQuery.ALL,
                                null,
                                RegisterOrder.BY_NUMBER,
                                0,
                                500)
                        .stream()
                        .map(row -> row.household())
                        .filter(key -> store().ofHousehold(key).stream()
                                .allMatch(each -> each.state().phase().isFinal()))
                        .collect(Collectors.groupingBy(
                                key -> RunningApp.bean(HouseholdStore.class)
                                        .find(key)
                                        .orElseThrow()
                                        .latest()
                                        .state()
                                        .village(),
                                TreeMap::new,
                                Collectors.toList())));
        return free.entrySet().stream()
                .filter(village -> village.getValue().size() >= count
                        && village.getKey().startsWith(Objects.requireNonNull(own.township())))
                .min(Comparator.comparing(village -> village.getKey().equals(own.village())))
                .orElseThrow()
                .getValue()
                .subList(0, count)
                .stream()
                .map(household -> new CarriedCase(county, household, day))
                .toList();
    }

    /** Opens and accepts a case of that household. */
    public static CarriedCase ofHousehold(String county, long household, LocalDate day) {
        return new CarriedCase(county, household, day);
    }

    /** Opens and accepts one case. */
    public static CarriedCase of(String county, LocalDate day) {
        return several(county, day, 1).getFirst();
    }

    /** Returns the county's village worker, as if of the village in which this case is. */
    public Actor villager() {
        Actor user = RunningApp.actor(county + "-village");
        return new Actor(
                user.userId(),
                user.username(),
                user.displayName(),
                user.roles(),
                county,
                new Scope(file.township(), file.village(), null),
                user.version(),
                false);
    }

    private static Actor actor(long key, String county) {
        return new Actor(key, "carrier", "经办人", Set.of(Role.TOWNSHIP_WORKER), county, Scope.ALL, 1, false);
    }

    private static CaseStore store() {
        return RunningApp.bean(CaseStore.class);
    }

    /** Returns the case as it is stored now. */
    public CaseFile file() {
        file = TenantBinding.call(county, () -> store().find(file.id())).orElseThrow();
        return file;
    }

    public long id() {
        return file.id();
    }

    /** Returns the day of the last entry. */
    public LocalDate day() {
        return day;
    }

    /** Does whatever is open, until a step of that kind is. */
    public CarriedCase to(StepKind kind, Category category) {
        Step open = open();
        while (open.kind() != kind) {
            pass(open, category);
            open = open();
        }
        return this;
    }

    private void pass(Step open, Category category) {
        switch (open.kind()) {
            case PUBLIC_NOTICE -> {
                LocalDate until = Objects.requireNonNull(new CaseRules(
                                procedure(),
                                RunningApp.bean(WorkingCalendars.class).current())
                        .noticeUntil(file().state(), open, day));
                write(clerk, new CaseEvent.NoticePosted(open.id(), until));
                write(clerk, new CaseEvent.NoticeProved(open.id(), List.of(1L)));
                day = until.plusDays(1);
                write(clerk, new CaseEvent.NoticeEnded(open.id()));
            }
            case CONFIRMATION -> confirm(category);
            case APPLICATION,
                    ACCEPTANCE,
                    FINANCIAL_VERIFICATION,
                    HOME_VISIT,
                    COMMUNITY_REVIEW,
                    TOWNSHIP_REVIEW,
                    JOINT_ASSESSMENT,
                    FILING,
                    REGISTRATION,
                    STANDING_NOTICE -> done(open);
        }
    }

    /** Confirms the case in a category, whatever its determination says. */
    public CarriedCase confirm(Category category) {
        Grounds grounds = new Grounds(
                1, "1.0.0", Outcome.DETERMINED, category, Set.of(category), "类别", 3, 900_000L, false, List.of());
        return write(head, new CaseEvent.Confirmed(open().id(), category, "", grounds, null));
    }

    /** Does the open step. */
    public CarriedCase done(Step step) {
        List<Evidenced> evidence =
                step.evidence().stream().map(CarriedCase::given).toList();
        StepReport report = switch (step.kind()) {
            case HOME_VISIT -> new StepReport.Visit("已入户", evidence, Set.of(VisitMethod.HOME));
            case COMMUNITY_REVIEW, JOINT_ASSESSMENT ->
                new StepReport.Vote("已表决", evidence, new Ballot(7, 5, 4, 1, 0), null);
            case FINANCIAL_VERIFICATION -> new StepReport.Verified("无异常", evidence, null);
            case APPLICATION,
                    ACCEPTANCE,
                    TOWNSHIP_REVIEW,
                    PUBLIC_NOTICE,
                    CONFIRMATION,
                    FILING,
                    REGISTRATION,
                    STANDING_NOTICE -> new StepReport.Note("已办", evidence);
        };
        boolean decides = step.kind() == StepKind.JOINT_ASSESSMENT;
        List<Participant> people = decides
                ? List.of(new Participant(head.userId(), "负责人"))
                : List.of(new Participant(clerk.userId(), "经办人"), new Participant(null, "协办人"));
        return write(clerk, new CaseEvent.StepDone(step.id(), people, report));
    }

    /** Goes on to a day. */
    public CarriedCase on(LocalDate later) {
        day = later;
        return this;
    }

    /** Writes an entry on the day that is reached. */
    public CarriedCase write(CaseEvent event) {
        return write(clerk, event);
    }

    private CarriedCase write(Actor by, CaseEvent event) {
        CaseFile before = file();
        file = TenantBinding.call(
                county, () -> store().append(before.id(), before.state().seq(), day, event, by));
        return this;
    }

    /** Returns the first step that can be done now. */
    public Step open() {
        return OpenSteps.step(
                procedure(), OpenSteps.of(procedure(), file().state()).getFirst());
    }

    /** Returns the procedure under which it began. */
    public Procedure procedure() {
        return TenantBinding.call(county, () -> store().policy(file)).procedure();
    }

    private List<Evidenced> accepted() {
        List<Evidenced> given = new ArrayList<>();
        for (Step step : procedure().steps()) {
            boolean starts = step.id().equals(procedure().clock().from());
            boolean asks = step.kind() == StepKind.APPLICATION || step.kind() == StepKind.ACCEPTANCE;
            step.evidence().stream()
                    .filter(each -> asks || starts && each.kind() == EvidenceKind.DOCUMENT)
                    .map(CarriedCase::given)
                    .forEach(given::add);
        }
        return given;
    }

    private static Evidenced given(Evidence evidence) {
        return new Evidenced(evidence.name(), List.of(1L));
    }
}
