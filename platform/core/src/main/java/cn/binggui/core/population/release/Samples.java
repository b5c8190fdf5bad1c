package cn.binggui.core.population.release;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;

import cn.binggui.core.Ids;
import cn.binggui.core.RecordJson;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.population.AgeBounds;
import cn.binggui.core.population.CountyHouseholds;
import cn.binggui.core.population.PopulationKind;
import cn.binggui.core.population.PopulationRow;
import cn.binggui.core.population.PopulationState;
import cn.binggui.core.population.PopulationStore;
import cn.binggui.core.population.Progress;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.DatedValue;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Samples that a county gives to the province: one of its administrators prepares, another one releases. What the province sees holds no
 * identity, no village, no original id, township or birth date, and no combination of traits that fewer than five households share.
 */
@Singleton
public class Samples {
    /** The most households that a sample holds. */
    public static final int MOST = 50_000;

    private static final int LONGEST_PURPOSE = 100;
    private static final int LONGEST_WORDS = 500;
    private static final int SHOWN = 20;
    private static final RecordJson REPORT = new RecordJson();
    private static final String MONTHS = "clergy-months";

    private final CountyHouseholds households;
    private final PopulationStore store;
    private final SampleSteps steps;
    private final CountyPolicies policies;
    private final ParameterValues values;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Samples(
            CountyHouseholds households,
            PopulationStore store,
            SampleSteps steps,
            CountyPolicies policies,
            ParameterValues values,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.households = households;
        this.store = store;
        this.steps = steps;
        this.policies = policies;
        this.values = values;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns all of a county's samples, the latest first, those that came to nothing included. */
    @Permission(COUNTY_ADMIN)
    public List<Sample> list(Actor actor, @County String county) {
        return store.samplesOf(county).stream().map(Samples::sample).toList();
    }

    /**
     * Makes a sample, which waits for another administrator; meanwhile nobody of the province sees it.
     *
     * @throws Refusal BAD_INPUT with every mistake; UNPROCESSABLE where nothing would be left, or where it is told to stop
     */
    @Permission(COUNTY_ADMIN)
    public Sample prepare(Actor actor, @County String county, SampleRequest request, Progress progress) {
        new SampleRules(LocalDate.now(clock), LONGEST_PURPOSE, MOST).check(request);
        AgeBounds bounds = AgeBounds.of(policies.all());
        Integer most = request.most();
        Preparation.Prepared prepared = prepare(bounds, request.asOf(), most == null ? MOST : most, progress);
        if (prepared.households().isEmpty()) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "没有可发布的家庭：当日 %d 户中抽取 %d 户，每一种特征组合都不足 %d 户"
                            .formatted(
                                    prepared.report().found(), prepared.report().chosen(), Preparation.FEWEST));
        }
        PopulationRow row = new PopulationRow(
                ids.next(),
                1,
                PopulationKind.SAMPLE.name(),
                county,
                request.purpose().strip(),
                request.asOf(),
                prepared.households().size(),
                bounds.text(),
                new String(REPORT.write(prepared.report(), SampleReport.class), StandardCharsets.UTF_8),
                PopulationState.PREPARED.name(),
                actor.userId(),
                actor.displayName(),
                now(),
                null,
                null,
                null,
                "");
        steps.prepared(actor, row, prepared.households());
        return sample(row);
    }

    private Preparation.Prepared prepare(AgeBounds bounds, LocalDate asOf, int most, Progress progress) {
        List<Told.County> counties = policies.all().stream()
                .map(policy -> new Told.County(policy, values.publishedOrAssumed(policy.county())))
                .toList();
        Preparation preparation = new Preparation(new Mask(bounds, clergyMonths(), chance), counties, asOf, chance);
        int[] done = {0, 0};
        int found = households.read(asOf, most, chance, (all, chosen) -> done[1] = chosen, household -> {
            preparation.add(household);
            if (!progress.reached(++done[0], done[1])) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "已停止准备，什么也没有保存");
            }
        });
        return preparation.finish(found);
    }

    private List<Integer> clergyMonths() {
        return policies.all().stream()
                .map(CountyPolicy::parameters)
                .flatMap(List::stream)
                .filter(parameter -> parameter.id().equals(MONTHS))
                .flatMap(parameter -> parameter.values().stream())
                .map(DatedValue::value)
                .map(value -> value.number().intValueExact())
                .distinct()
                .toList();
    }

    /** Returns some of a sample's households as the province would see them, for whoever is to release it. */
    @Permission(COUNTY_ADMIN)
    public List<HouseholdFacts> look(Actor actor, @County String county, long id) {
        PopulationRow row = store.find(id).orElseThrow(Samples::missing);
        requireOwn(row, county);
        return switch (PopulationState.valueOf(row.state())) {
            case PREPARED, RELEASED -> store.first(row, SHOWN);
            case REFUSED, WITHDRAWN -> List.of();
        };
    }

    /**
     * Releases a sample that somebody else has prepared.
     *
     * @throws Refusal FORBIDDEN to whoever prepared it, which is taken down; CONFLICT where it was decided since
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public Sample release(Actor actor, @County String county, long id, int version) {
        PopulationRow before = waiting(actor, county, id, version);
        return decided(actor, AuditAction.SAMPLE_RELEASED, before, PopulationState.RELEASED, "");
    }

    /**
     * Decides that a sample is not released; its households are deleted.
     *
     * @param words why
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public Sample refuse(Actor actor, @County String county, long id, int version, String words) {
        PopulationRow before = waiting(actor, county, id, version);
        requireWords(words, "请写明不予发布的理由");
        store.empty(id);
        return decided(actor, AuditAction.SAMPLE_REFUSED, before, PopulationState.REFUSED, words);
    }

    /**
     * Takes a sample back, released or not, whoever prepared it; its households are deleted and nobody can try it any more.
     *
     * @param words why
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public Sample withdraw(Actor actor, @County String county, long id, int version, String words) {
        PopulationRow before = held(county, id, version);
        PopulationState state = PopulationState.valueOf(before.state());
        if (state != PopulationState.PREPARED && state != PopulationState.RELEASED) {
            throw moved(state);
        }
        requireWords(words, "请写明撤回的理由");
        store.empty(id);
        return decided(actor, AuditAction.SAMPLE_WITHDRAWN, before, PopulationState.WITHDRAWN, words);
    }

    private PopulationRow waiting(Actor actor, String county, long id, int version) {
        PopulationRow row = held(county, id, version);
        PopulationState state = PopulationState.valueOf(row.state());
        if (state != PopulationState.PREPARED) {
            throw moved(state);
        }
        if (row.authorId() == actor.userId()) {
            audit.record(actor, AuditAction.DUTIES_KEPT_APART, SampleSteps.subject(row), Map.of());
            throw Refusal.forbidden("您准备的样本须由另一名县级管理员发布");
        }
        return row;
    }

    private PopulationRow held(String county, long id, int version) {
        PopulationRow row = store.hold(id).orElseThrow(Samples::missing);
        requireOwn(row, county);
        if (row.version() != version) {
            throw moved(PopulationState.valueOf(row.state()));
        }
        return row;
    }

    private static void requireOwn(PopulationRow row, String county) {
        if (!county.equals(row.county()) || !row.kind().equals(PopulationKind.SAMPLE.name())) {
            throw missing();
        }
    }

    private static Refusal missing() {
        return Refusal.notFound("没有这份样本，或您无权查看");
    }

    private static Refusal moved(PopulationState state) {
        return Refusal.conflict("这份样本刚被别人处理过，现在是“%s”，请刷新后再办理".formatted(state.label()));
    }

    private Sample decided(Actor actor, AuditAction action, PopulationRow before, PopulationState to, String words) {
        PopulationRow after = before.decided(to, actor.userId(), actor.displayName(), now(), words);
        store.update(after);
        steps.record(actor, action, after);
        return sample(after);
    }

    private static void requireWords(String words, String message) {
        if (words.isBlank() || words.strip().length() > LONGEST_WORDS) {
            throw Refusal.badInput("words", words.isBlank() ? message : "不能超过 %d 字".formatted(LONGEST_WORDS));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Sample sample(PopulationRow row) {
        return new Sample(
                row.id(),
                row.version(),
                row.title(),
                Objects.requireNonNull(row.asOf(), "a sample has a day"),
                PopulationState.valueOf(row.state()),
                row.ages(),
                REPORT.read(row.report().getBytes(StandardCharsets.UTF_8), SampleReport.class),
                row.authorId(),
                row.authorName(),
                row.createdAt(),
                row.deciderId(),
                row.deciderName(),
                row.decidedAt(),
                row.words());
    }
}
