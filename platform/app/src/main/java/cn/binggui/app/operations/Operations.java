package cn.binggui.app.operations;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.audit.ChainAcceptance;
import cn.binggui.core.casework.store.CaseRebuild;
import cn.binggui.core.integrity.SelfCheck;
import cn.binggui.core.operations.KeyRotation;
import cn.binggui.core.operations.TenantBackup;
import cn.binggui.core.operations.TenantRestore;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries operations out one after another, in this node; what they came to is told until it stops. */
@Singleton
class Operations {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int MOST_REMEMBERED = 100;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("operations").daemon().factory());
    private final Map<String, OperationAnswer> known = new LinkedHashMap<>();
    private final TenantBackup backups;
    private final TenantRestore restores;
    private final KeyRotation rotation;
    private final SelfCheck selfCheck;
    private final AuditTrail trail;
    private final ChainAcceptance acceptance;
    private final CaseRebuild cases;
    private final Tenants tenants;
    private final Clock clock;
    private final Path folder;

    Operations(
            TenantBackup backups,
            TenantRestore restores,
            KeyRotation rotation,
            SelfCheck selfCheck,
            AuditTrail trail,
            ChainAcceptance acceptance,
            CaseRebuild cases,
            Tenants tenants,
            Clock clock,
            @Value("${binggui.backups}") String folder) {
        this.backups = backups;
        this.restores = restores;
        this.rotation = rotation;
        this.selfCheck = selfCheck;
        this.trail = trail;
        this.acceptance = acceptance;
        this.cases = cases;
        this.tenants = tenants;
        this.clock = clock;
        this.folder = Path.of(folder);
    }

    private interface Work {
        List<String> run();
    }

    /** Takes an operation in; it begins when those before it have ended. */
    OperationAnswer begin(Actor actor, OperationRequest request) {
        OperationRequest.Kind kind = request.kind();
        if (kind == null) {
            throw Refusal.badInput(
                    "kind", "缺少操作种类，可为 BACKUP、RESTORE、ROTATE_KEYS、SELF_CHECK、VERIFY_AUDIT、REBUILD_CASES、ACCEPT_CHAIN");
        }
        String county = request.county();
        if (county != null) {
            tenants.get(actor, county);
        }
        Work work = switch (kind) {
            case BACKUP -> backup(actor, required("county", county));
            case RESTORE -> restore(actor, required("county", county), request);
            case ROTATE_KEYS -> () -> OperationWords.of(rotation.rotate(actor));
            case SELF_CHECK -> () -> selfCheck(actor, counties(actor, county));
            case VERIFY_AUDIT -> () -> verify(actor, county);
            case REBUILD_CASES -> () -> rebuild(actor, counties(actor, county));
            case ACCEPT_CHAIN -> accept(actor, required("county", county), required("reason", request.reason()));
        };
        var answer = new OperationAnswer(
                UUID.randomUUID().toString(),
                kind,
                county,
                OperationAnswer.State.RUNNING,
                clock.instant(),
                null,
                List.of());
        remember(answer);
        worker.execute(() -> run(answer, work));
        return answer;
    }

    synchronized Optional<OperationAnswer> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    synchronized List<OperationAnswer> all() {
        return new ArrayList<>(known.values()).reversed();
    }

    private synchronized void remember(OperationAnswer answer) {
        known.put(answer.id(), answer);
        if (known.size() > MOST_REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private void run(OperationAnswer begun, Work work) {
        try {
            remember(begun.ended(OperationAnswer.State.DONE, clock.instant(), work.run()));
        } catch (Refusal e) {
            List<String> lines = new ArrayList<>();
            e.mistakes().forEach(mistake -> lines.add(mistake.message()));
            lines.add(e.getMessage());
            remember(begun.ended(OperationAnswer.State.FAILED, clock.instant(), lines));
        } catch (RuntimeException e) {
            LOG.error("an operation failed", e);
            remember(begun.ended(OperationAnswer.State.FAILED, clock.instant(), List.of("操作失败，已记入日志")));
        }
    }

    private Work backup(Actor actor, String county) {
        return () -> {
            Path file = folder.resolve("%s-%s.jsonl.gz".formatted(county, STAMP.format(Instant.now(clock))));
            return OperationWords.of(backups.backup(actor, county, file), file);
        };
    }

    private Work restore(Actor actor, String county, OperationRequest request) {
        String name = required("file", request.file());
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw Refusal.badInput("file", "只能恢复备份文件夹中的文件，请只写文件名");
        }
        return () -> OperationWords.of(restores.restore(
                actor, county, folder.resolve(name), request.as(), Boolean.TRUE.equals(request.replace())));
    }

    private Work accept(Actor actor, String county, String reason) {
        return () -> OperationWords.of(county, acceptance.accept(actor, county, reason));
    }

    private List<String> selfCheck(Actor actor, List<String> counties) {
        return counties.stream()
                .flatMap(county -> OperationWords.of(county, selfCheck.run(actor, county)).stream())
                .toList();
    }

    private List<String> rebuild(Actor actor, List<String> counties) {
        return counties.stream()
                .flatMap(county -> OperationWords.of(county, cases.rebuild(actor, county)).stream())
                .toList();
    }

    private List<String> verify(Actor actor, @Nullable String county) {
        List<String> lines = new ArrayList<>();
        if (county == null) {
            lines.addAll(OperationWords.of("platform", trail.verifyPlatform(actor)));
        }
        counties(actor, county).forEach(each -> lines.addAll(OperationWords.of(each, trail.verifyCounty(actor, each))));
        return lines;
    }

    private List<String> counties(Actor actor, @Nullable String county) {
        return county != null
                ? List.of(county)
                : tenants.list(actor).stream().map(Tenant::id).toList();
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.badInput(name, "缺少 " + name);
        }
        return value;
    }

    @PreDestroy
    void end() {
        worker.shutdown();
    }
}
