package cn.binggui.core.plugin;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.plugin.jar.PluginJar;
import cn.binggui.core.policy.CountyPolicies;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is stored of the uploaded plugins and of what served since when. Who may do it, {@link Plugins} says. */
@Singleton
class PluginStore {
    private static final int LONGEST_WORDS = 500;

    private final PluginRows rows;
    private final JarRows jars;
    private final SwitchRows switches;
    private final CountyPolicies policies;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    PluginStore(
            PluginRows rows,
            JarRows jars,
            SwitchRows switches,
            CountyPolicies policies,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.jars = jars;
        this.switches = switches;
        this.policies = policies;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    static String subject(String county, String version) {
        return "plugin:%s/%s".formatted(county, version);
    }

    /** Returns what served before a version first did; empty where it came with the program. */
    static Optional<String> fallback(String version, List<PluginSwitch> switches) {
        return switches.stream()
                .filter(each -> !each.back() && each.version().equals(version))
                .map(PluginSwitch::beforeIt)
                .filter(before -> !before.isEmpty())
                .findFirst();
    }

    List<String> counties() {
        return rows.counties();
    }

    List<PluginVersion> uploaded(String county) {
        return rows.findByCountyOrderByUploadedAtDesc(county);
    }

    List<PluginSwitch> switches(String county) {
        return switches.findByCountyOrderBySeqDesc(county);
    }

    List<PluginVersion> waiting() {
        return rows.findByStateOrderByUploadedAt(TrialState.CHECKING.name());
    }

    PluginVersion get(long id) {
        return rows.findById(id).orElseThrow(() -> Refusal.notFound("没有这个规则版本"));
    }

    boolean hasServed(PluginVersion row) {
        return switches(row.county()).stream().anyMatch(each -> each.version().equals(row.version()));
    }

    @Transactional
    PluginVersion add(PluginJar jar, byte[] content, Actor actor) {
        PluginVersion row = PluginVersion.uploaded(ids.next(), jar, InstalledJars.digest(content), actor, now());
        orConflict("同一版本刚由别人上传，请刷新后查看", () -> rows.save(row));
        jars.save(new JarRow(row.id(), content));
        audit.recordOnPlatform(
                actor,
                AuditAction.PLUGIN_UPLOADED,
                subject(row.county(), row.version()),
                Map.of("digest", row.digest(), "signer", row.signer()));
        return row;
    }

    /** Takes down what a trial found; whoever gave the plugin up in the meantime has the say. */
    @Transactional
    void tried(long id, TrialReport report) {
        rows.hold(id)
                .filter(row -> row.trial() == TrialState.CHECKING)
                .ifPresent(row -> rows.update(row.tried(report)));
    }

    @Transactional
    void discard(long id, int rowVersion, Actor actor) {
        PluginVersion row = held(id, rowVersion);
        if (hasServed(row) || row.trial() == TrialState.DISCARDED) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "已启用过的版本要留存，供在办和已办结的案卷使用，不能放弃");
        }
        rows.update(row.goneOn(TrialState.DISCARDED, row.stored()));
        audit.recordOnPlatform(actor, AuditAction.PLUGIN_DISCARDED, subject(row.county(), row.version()), Map.of());
    }

    @Transactional
    PluginVersion switchTo(long id, int rowVersion, String serving, Actor actor, String words) {
        PluginVersion row = held(id, rowVersion);
        List<PluginSwitch> before = switches(row.county());
        if (row.trial() != TrialState.PASSED) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "这个版本现在是“%s”，只有检验通过的版本才能启用".formatted(row.trial().label()));
        }
        put(row.county(), row.version(), serving, false, before, actor, words);
        return row;
    }

    @Transactional
    String takeBack(String county, String serving, Actor actor, String words) {
        List<PluginSwitch> before = switches(county);
        requireServing(county, serving);
        String version = fallback(serving, before)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "这个版本随程序发布，之前没有可退回的版本"));
        put(county, version, serving, true, before, actor, words);
        return version;
    }

    private void put(
            String county,
            String version,
            String serving,
            boolean back,
            List<PluginSwitch> before,
            Actor actor,
            String words) {
        requireServing(county, serving);
        if (version.equals(serving)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "这个版本正在使用");
        }
        if (words.isBlank() || words.strip().length() > LONGEST_WORDS) {
            throw Refusal.badInput("words", words.isBlank() ? "请写明理由" : "不能超过 %d 字".formatted(LONGEST_WORDS));
        }
        int seq = before.isEmpty() ? 1 : before.getFirst().seq() + 1;
        orConflict(
                "别人刚刚启用或退回了本县的规则版本，请刷新后再办理",
                () -> switches.save(new PluginSwitch(
                        ids.next(),
                        county,
                        seq,
                        version,
                        serving,
                        back,
                        actor.userId(),
                        actor.displayName(),
                        now(),
                        words.strip())));
        audit.recordOnPlatform(
                actor,
                back ? AuditAction.PLUGIN_TAKEN_BACK : AuditAction.PLUGIN_SERVED,
                subject(county, version),
                Map.of("before", serving, AuditLog.REASON, words.strip()));
    }

    private void requireServing(String county, String serving) {
        String now = policies.serving(county).orElse("");
        if (!now.equals(serving)) {
            throw Refusal.conflict("现在使用的已是版本 %s，请刷新后再办理".formatted(now));
        }
    }

    private PluginVersion held(long id, int rowVersion) {
        PluginVersion row = rows.hold(id).orElseThrow(() -> Refusal.notFound("没有这个规则版本"));
        if (row.rowVersion() != rowVersion) {
            throw Refusal.conflict(
                    "这个规则版本刚有变化，现在是“%s”，请刷新后再办理".formatted(row.trial().label()));
        }
        return row;
    }

    private static void orConflict(String words, Runnable saving) {
        try {
            saving.run();
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw Refusal.conflict(words);
            }
            throw e;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
