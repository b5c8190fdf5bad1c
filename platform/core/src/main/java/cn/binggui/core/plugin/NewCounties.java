package cn.binggui.core.plugin;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.identity.FirstUsers;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.Provisioning;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantFiles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counties that come in while the program runs: their folder is laid beside the others, their plugin is laid there or uploaded. */
@Singleton
public class NewCounties {
    private static final Logger LOG = LoggerFactory.getLogger(NewCounties.class);

    private final TenantFiles files;
    private final CountyPolicies policies;
    private final Provisioning provisioning;
    private final FirstUsers users;
    private final AuditLog audit;

    NewCounties(
            TenantFiles files, CountyPolicies policies, Provisioning provisioning, FirstUsers users, AuditLog audit) {
        this.files = files;
        this.policies = policies;
        this.provisioning = provisioning;
        this.users = users;
        this.audit = audit;
    }

    /**
     * A county whose folder is there and which is not served yet.
     *
     * @param version version of its plugin; {@code null} where there is none, so that it cannot be taken in
     */
    public record Found(
            String county,
            String name,
            int townships,
            int villages,
            @Nullable String version) {}

    /**
     * Looks for counties that were laid there since.
     *
     * @throws Refusal UNPROCESSABLE naming the file that is wrong
     */
    @Permission(Role.PROVINCE_ADMIN)
    public List<Found> look(Actor actor) {
        policies.look();
        return found().stream()
                .map(file -> new Found(
                        file.tenant().id(),
                        file.tenant().name(),
                        file.townships().size(),
                        file.villages().size(),
                        policies.serving(file.tenant().id()).orElse(null)))
                .toList();
    }

    /**
     * Takes a county in: its database, its places, its first users. Doing it again after it was broken off goes on where it was.
     *
     * @return one-time passwords by user name, which are shown once and stored nowhere
     * @throws Refusal NOT_FOUND where its folder is not there or it is served already; UNPROCESSABLE where it has no plugin
     */
    @Permission(Role.PROVINCE_ADMIN)
    public synchronized Map<String, String> take(Actor actor, String county) {
        TenantFile file = found().stream()
                .filter(each -> each.tenant().id().equals(county))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有找到这个县的文件夹，或已经开通：" + county));
        String version = policies.serving(county)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "这个县还没有可用的规则包，请先把规则包放进规则文件夹，或在上面上传并启用"));
        try {
            provisioning.provision(file, () -> files.add(file));
        } catch (IllegalStateException e) {
            LOG.error("the county {} cannot be taken in", county, e);
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "县数据库没有建成，已记入日志；排除故障后可再次开通，已建的部分不受影响");
        }
        audit.recordOnPlatform(actor, AuditAction.TENANT_PROVISIONED, "tenant:" + county, Map.of("version", version));
        return users.createFor(file);
    }

    private List<TenantFile> found() {
        try {
            return files.found();
        } catch (IllegalArgumentException e) {
            LOG.error("a county's folder cannot be read", e);
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "县文件夹有误，请改正后再查看：" + e.getMessage());
        }
    }
}
