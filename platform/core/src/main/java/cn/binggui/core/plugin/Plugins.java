package cn.binggui.core.plugin;

import static cn.binggui.core.access.Role.AUDITOR;
import static cn.binggui.core.access.Role.PROVINCE_ADMIN;
import static cn.binggui.core.access.Role.PROVINCE_ANALYST;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.Quarantine;
import cn.binggui.core.tenancy.TenantFiles;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The counties' plugins in the running program. One administrator of the province uploads a version, the house tries it, another administrator
 * puts it to service; each of them can take a step back at once.
 */
@Singleton
public class Plugins {
    private final PluginStore store;
    private final PluginUploads uploads;
    private final CountyPolicies policies;
    private final Quarantine quarantine;
    private final TenantFiles tenants;
    private final AuditLog audit;

    /** What serves in memory is compared with what the person saw, so nobody comes between the record of a switch and the switch. */
    private final Object switching = new Object();

    Plugins(
            PluginStore store,
            PluginUploads uploads,
            CountyPolicies policies,
            Quarantine quarantine,
            TenantFiles tenants,
            AuditLog audit) {
        this.store = store;
        this.uploads = uploads;
        this.policies = policies;
        this.quarantine = quarantine;
        this.tenants = tenants;
        this.audit = audit;
    }

    /** Returns every county that has a plugin or is served, in the order of lists; those that are not served yet come last. */
    @Permission({PROVINCE_ADMIN, PROVINCE_ANALYST, AUDITOR})
    public List<CountyPlugins> list(Actor actor) {
        Set<String> counties = new LinkedHashSet<>(tenants.ids());
        counties.addAll(store.counties());
        return counties.stream().map(this::county).toList();
    }

    /** Returns why the actor's county is not determined at present; empty where it is, and for people of the province. */
    @Permission
    public Optional<Quarantine.Closed> trouble(Actor actor) {
        String county = actor.tenant();
        return county == null || policies.find(county).isEmpty()
                ? Optional.empty()
                : quarantine.of(county, policies.version(county));
    }

    /** Returns whose signatures are trusted; none: nothing can be uploaded. */
    @Permission(PROVINCE_ADMIN)
    public List<String> signers(Actor actor) {
        return uploads.signers();
    }

    /**
     * Takes a jar in, for its trial.
     *
     * @throws Refusal BAD_INPUT in words that tell what is wrong with it, which is taken down; UNPROCESSABLE where no signature is trusted
     */
    @Permission(PROVINCE_ADMIN)
    public PluginVersion upload(Actor actor, byte[] content) {
        return uploads.take(content, actor);
    }

    /**
     * Gives an uploaded version up that never served.
     *
     * @param rowVersion what the person had before them
     */
    @Permission(PROVINCE_ADMIN)
    public void discard(Actor actor, long id, int rowVersion) {
        store.discard(id, rowVersion, actor);
    }

    /**
     * Lets a version serve that somebody else uploaded.
     *
     * @param rowVersion what the person had before them
     * @param serving the version that served when the person looked; empty for none
     * @param words why
     * @throws Refusal FORBIDDEN to its uploader, which is taken down; CONFLICT where another version serves since; UNPROCESSABLE where it
     *     has not passed its trial
     */
    @Permission(PROVINCE_ADMIN)
    public void serve(Actor actor, long id, int rowVersion, String serving, String words) {
        PluginVersion asked = store.get(id);
        if (asked.isBy(actor) && !store.hasServed(asked)) {
            audit.recordOnPlatform(
                    actor,
                    AuditAction.DUTIES_KEPT_APART,
                    PluginStore.subject(asked.county(), asked.version()),
                    Map.of());
            throw Refusal.forbidden("您上传的规则版本须由另一名省级管理员启用");
        }
        synchronized (switching) {
            PluginVersion row = store.switchTo(id, rowVersion, serving, actor, words);
            policies.serve(row.county(), row.version());
        }
    }

    /**
     * Takes the step back to what served before the present version.
     *
     * @param serving the version that the person wants to leave
     * @param words why
     * @return the version that serves now
     * @throws Refusal CONFLICT where another version serves since; UNPROCESSABLE where nothing served before
     */
    @Permission(PROVINCE_ADMIN)
    public String takeBack(Actor actor, @County String county, String serving, String words) {
        synchronized (switching) {
            String version = store.takeBack(county, serving, actor, words);
            policies.serve(county, version);
            return version;
        }
    }

    /** Lets the serving version go on although it failed. */
    @Permission(PROVINCE_ADMIN)
    public void release(Actor actor, @County String county, String words) {
        String version = policies.version(county);
        audit.recordOnPlatform(
                actor,
                AuditAction.PLUGIN_RELEASED,
                PluginStore.subject(county, version),
                Map.of(AuditLog.REASON, words));
        quarantine.release(county, version);
    }

    private CountyPlugins county(String county) {
        @Nullable CountyPolicy policy = policies.find(county).orElse(null);
        List<PluginSwitch> switches = store.switches(county);
        return new CountyPlugins(
                county,
                tenants.all().stream()
                        .map(file -> file.tenant())
                        .filter(tenant -> tenant.id().equals(county))
                        .map(tenant -> tenant.name())
                        .findFirst()
                        .orElse(county),
                policy == null ? null : serving(policy, switches),
                policy == null
                        ? null
                        : quarantine.of(county, policies.version(county)).orElse(null),
                store.uploaded(county),
                switches,
                tenants.ids().contains(county));
    }

    private CountyPlugins.Serving serving(CountyPolicy policy, List<PluginSwitch> switches) {
        Map<String, Integer> coverage = new TreeMap<>();
        policy.plan()
                .sentences()
                .forEach(sentence -> coverage.merge(sentence.coverage().term(), 1, Integer::sum));
        String version = policies.version(policy.county());
        return new CountyPlugins.Serving(
                version,
                policy.plan().number(),
                policy.plan().title(),
                policy.plan().issuedOn(),
                coverage.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList(),
                PluginStore.fallback(version, switches).orElse(null));
    }
}
