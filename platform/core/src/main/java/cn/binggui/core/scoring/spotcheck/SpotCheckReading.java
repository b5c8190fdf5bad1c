package cn.binggui.core.scoring.spotcheck;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.EVALUATOR;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.store.CaseConfirmations;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.scoring.spotcheck.SpotCheckView.Line;
import cn.binggui.core.scoring.spotcheck.SpotCheckView.StratumRow;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.ruling.Category;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what people read of a check, as far as their part of the county reaches. */
@Singleton
class SpotCheckReading {
    private final SpotCheckStore store;
    private final FindingStore findings;
    private final CaseConfirmations confirmations;
    private final CountyPolicies policies;
    private final PlaceNames places;
    private final Clock clock;

    SpotCheckReading(
            SpotCheckStore store,
            FindingStore findings,
            CaseConfirmations confirmations,
            CountyPolicies policies,
            PlaceNames places,
            Clock clock) {
        this.store = store;
        this.findings = findings;
        this.confirmations = confirmations;
        this.policies = policies;
        this.places = places;
        this.clock = clock;
    }

    /** Tells whether the person works on the whole county. */
    static boolean isWhole(Actor actor) {
        return actor.scope().township() == null
                && Stream.of(COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR).anyMatch(actor::is);
    }

    /** Returns the township to which a person is held; {@code null} for the whole county, an empty one for nowhere. */
    static @Nullable String township(Actor actor) {
        return isWhole(actor) ? null : Objects.requireNonNullElse(actor.scope().township(), "");
    }

    /**
     * Returns a check that the person may know of.
     *
     * @throws Refusal NOT_FOUND
     */
    SpotCheck visible(Actor actor, long id) {
        return store.find(id)
                .filter(check -> isWhole(actor) || !reached(actor, check).isEmpty())
                .orElseThrow(() -> Refusal.notFound("没有这次抽查，或不在您的工作范围内"));
    }

    /** Returns the lines that the person may see: all of them, or those that were drawn in their part of the county. */
    List<ListedLine> reached(Actor actor, SpotCheck check) {
        return store.lines(check.id()).stream()
                .filter(each -> isWhole(actor)
                        || each.drawn()
                                && actor.scope().township() != null
                                && actor.scope().reaches(each.line().village()))
                .toList();
    }

    /** Returns the frozen list, as it is hashed. */
    SpotCheckList list(SpotCheck check, List<ListedLine> lines) {
        return new SpotCheckList(
                TenantBinding.current(),
                check.from(),
                check.to(),
                check.share(),
                lines.stream()
                        .filter(each -> !each.excluded())
                        .map(ListedLine::line)
                        .toList());
    }

    /** Returns the county's policy under which the check was made. */
    CountyPolicy policy(SpotCheck check) {
        return policies.pinned(TenantBinding.current(), check.pluginVersion());
    }

    SpotCheckView view(Actor actor, SpotCheck check) {
        boolean whole = isWhole(actor);
        List<SpotCheckAct> acts = store.acts(check.id());
        List<Line> lines = lines(check, reached(actor, check), acts);
        List<StratumRow> strata = strata(check, lines);
        return new SpotCheckView(
                check,
                whole,
                PlanShare.of(policy(check), check.to()).orElse(null),
                lines,
                strata,
                whole ? acts : List.of(),
                check.state().isDrawn() ? Digests.hex(store.seed(check.id())) : null,
                whole ? extrapolation(check, strata).orElse(null) : null,
                whole ? deeds(actor, check, acts, strata) : Set.of());
    }

    private List<Line> lines(SpotCheck check, List<ListedLine> listed, List<SpotCheckAct> acts) {
        Map<Long, SpotCheckAct> exclusions = new HashMap<>();
        acts.stream()
                .filter(act -> act.kind() == SpotCheckAct.Kind.EXCLUDED)
                .forEach(act -> exclusions.put(Objects.requireNonNull(act.household()), act));
        Map<Long, List<Finding>> found =
                findings.of(check.id()).stream().collect(Collectors.groupingBy(Finding::household));
        Map<Long, String> heads = confirmations.maskedHeads(
                listed.stream().map(each -> each.line().caseId()).toList());
        Map<String, String> names = places.of(TenantBinding.current());
        Map<Category, String> categories = policy(check).plan().categoryNames();
        return listed.stream()
                .sorted(Comparator.comparing((ListedLine each) -> each.line().stratum())
                        .thenComparing(ListedLine::position, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.line().number()))
                .map(each -> {
                    SpotCheckLine line = each.line();
                    return new Line(
                            each,
                            names.getOrDefault(line.township(), line.township()),
                            names.getOrDefault(line.village(), line.village()),
                            categories.getOrDefault(
                                    line.category(), line.category().term()),
                            heads.getOrDefault(line.caseId(), ""),
                            each.excluded() ? exclusions.get(line.household()) : null,
                            found.getOrDefault(line.household(), List.of()));
                })
                .toList();
    }

    private static List<StratumRow> strata(SpotCheck check, List<Line> lines) {
        Map<Stratum, List<Line>> strata = lines.stream()
                .collect(Collectors.groupingBy(
                        each -> each.listed().line().stratum(), TreeMap::new, Collectors.toList()));
        List<StratumRow> rows = new ArrayList<>();
        strata.forEach((stratum, of) -> rows.add(row(check, stratum, of)));
        return rows;
    }

    private static StratumRow row(SpotCheck check, Stratum stratum, List<Line> lines) {
        int excluded =
                (int) lines.stream().filter(each -> each.listed().excluded()).count();
        int households = lines.size() - excluded;
        List<Finding> standing = lines.stream()
                .map(Line::finding)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new StratumRow(
                stratum,
                lines.getFirst().township(),
                lines.getFirst().category(),
                households,
                excluded,
                SpotCheckDraw.required(check.share(), households),
                (int) lines.stream().filter(each -> each.listed().drawn()).count(),
                standing.size(),
                (int) standing.stream().filter(each -> each.error() != null).count());
    }

    /** Only what is checked to the end says something of the others. */
    private static Optional<Extrapolation> extrapolation(SpotCheck check, List<StratumRow> strata) {
        List<StratumRow> drawn =
                strata.stream().filter(each -> each.households() > 0).toList();
        boolean complete = check.state().isDrawn()
                && !drawn.isEmpty()
                && drawn.stream().allMatch(each -> each.checked() == each.drawn());
        return complete
                ? Optional.of(Extrapolation.of(drawn.stream()
                        .map(each -> new Extrapolation.Part(each.households(), each.checked(), each.errors()))
                        .toList()))
                : Optional.empty();
    }

    private Set<SpotCheckDeed> deeds(Actor actor, SpotCheck check, List<SpotCheckAct> acts, List<StratumRow> strata) {
        Set<SpotCheckDeed> deeds = EnumSet.noneOf(SpotCheckDeed.class);
        switch (check.state()) {
            case OPEN -> {
                if (!hasCommitted(actor, acts)) {
                    deeds.add(SpotCheckDeed.EDIT_LIST);
                    if (check.commitment() != null && check.to().isBefore(LocalDate.now(clock))) {
                        deeds.add(SpotCheckDeed.FREEZE);
                    }
                }
                if (check.commitment() == null && !hasListed(actor, acts)) {
                    deeds.add(SpotCheckDeed.COMMIT);
                }
            }
            case FROZEN -> deeds.add(SpotCheckDeed.DRAW);
            case DRAWN, CHECKING -> {
                deeds.add(SpotCheckDeed.RECORD);
                if (strata.stream().allMatch(each -> each.checked() == each.drawn())) {
                    deeds.add(SpotCheckDeed.FINISH);
                }
            }
            case DONE -> deeds.add(SpotCheckDeed.RECORD);
        }
        return deeds;
    }

    /** Tells whether the person has committed to the seed. */
    static boolean hasCommitted(Actor actor, List<SpotCheckAct> acts) {
        return acts.stream()
                .anyMatch(act -> act.kind() == SpotCheckAct.Kind.COMMITTED && act.actor() == actor.userId());
    }

    /** Tells whether the person has had a hand in who stands on the list. */
    static boolean hasListed(Actor actor, List<SpotCheckAct> acts) {
        return acts.stream().anyMatch(act -> act.kind().isOfList() && act.actor() == actor.userId());
    }
}
