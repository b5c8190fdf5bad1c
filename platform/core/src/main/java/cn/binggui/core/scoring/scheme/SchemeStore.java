package cn.binggui.core.scoring.scheme;

import cn.binggui.core.RecordJson;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.SchemeCheck;
import cn.binggui.policy.declared.ScoringMethod;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Keeps the versions of the bound county's scheme; services and first data come here. */
@Singleton
public class SchemeStore {
    private static final RecordJson JSON = new RecordJson(ScoringMethod.class);

    private final SchemeRepository rows;
    private final CountyPolicies policies;
    private final Clock clock;

    SchemeStore(SchemeRepository rows, CountyPolicies policies, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.clock = clock;
    }

    /** Returns the scheme under which a new round would run; empty where neither plan nor county has one. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<SchemeVersion> current() {
        return rows.last().map(SchemeStore::version).or(this::planned);
    }

    /** Returns the plan's own scheme; empty where it has none. */
    public Optional<SchemeVersion> planned() {
        return Optional.ofNullable(
                        policies.get(TenantBinding.current()).evaluation().scheme())
                .map(scheme -> new SchemeVersion(0, SchemeVersion.Origin.PLAN, "", scheme, null, ""));
    }

    /** Returns all versions, the latest first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<SchemeVersion> all() {
        return rows.all().stream().map(SchemeStore::version).toList();
    }

    /**
     * Returns a version.
     *
     * @throws Refusal NOT_FOUND
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public SchemeVersion get(int version) {
        return rows.findById(version).map(SchemeStore::version).orElseThrow(() -> Refusal.notFound("没有这一版评价方案"));
    }

    /**
     * Adds a version.
     *
     * @param seen number of the version that the person had before them; 0 for none
     * @throws Refusal BAD_INPUT with each problem's place; CONFLICT where there is a newer one
     */
    @Transactional(TenantDataSource.NAME)
    public SchemeVersion add(int seen, SchemeVersion.Origin origin, String note, Scheme scheme, Actor creator) {
        List<SchemeCheck.Problem> problems = SchemeCheck.of(scheme);
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems.stream()
                    .map(problem -> new Refusal.Mistake(problem.place(), problem.message()))
                    .toList());
        }
        int last = rows.last().map(SchemeRow::version).orElse(0);
        if (last != seen) {
            throw newer();
        }
        SchemeRow row = new SchemeRow(
                seen + 1,
                origin.name(),
                note.strip(),
                new String(JSON.write(scheme, Scheme.class), StandardCharsets.UTF_8),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                creator.userId(),
                creator.displayName());
        try {
            rows.save(row);
        } catch (DataAccessException e) {
            // two people at the same moment: the row of the other one is there
            throw newer();
        }
        return version(row);
    }

    /** Returns a scheme as a stored version; the plan's own becomes one when it is first used. */
    @Transactional(TenantDataSource.NAME)
    public SchemeVersion stored(SchemeVersion scheme, Actor user) {
        return scheme.version() > 0 ? scheme : add(0, SchemeVersion.Origin.PLAN, "方案原文所定", scheme.scheme(), user);
    }

    private static Refusal newer() {
        return Refusal.conflict("评价方案刚被别人改过并发布了新版，请对照新版后再发布；您的修改仍保留在草稿中");
    }

    private static SchemeVersion version(SchemeRow row) {
        return new SchemeVersion(
                row.version(),
                SchemeVersion.Origin.valueOf(row.origin()),
                row.note(),
                read(row.content()),
                row.createdAt(),
                row.creatorName());
    }

    /** Reads a scheme from its JSON. */
    static Scheme read(String json) {
        return JSON.read(json.getBytes(StandardCharsets.UTF_8), Scheme.class);
    }
}
