package cn.binggui.app;

import cn.binggui.app.operations.OperationWords;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.audit.ChainAcceptance;
import cn.binggui.core.audit.Sealing;
import cn.binggui.core.audit.Verification;
import cn.binggui.core.casework.store.CaseRebuild;
import cn.binggui.core.integrity.CheckResult;
import cn.binggui.core.integrity.SelfCheck;
import cn.binggui.core.operations.KeyRotation;
import cn.binggui.core.operations.TenantBackup;
import cn.binggui.core.operations.TenantRestore;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done from the command line, while the program does not run on the same embedded database.
 *
 * <p>Whoever may start the program on this machine holds its key file and its database; so a command asks for no password.
 */
final class Commands {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final String USAGE = """
            用法：
              binggui                                             启动
              binggui backup <县> <文件>                          备份一个县的数据库
              binggui restore <县> <文件> [--as <新库>] [--replace]  恢复并逐表核对；--as 恢复为另一数据库，--replace 替换已有数据（旧库保留）
              binggui rotate-keys                                 轮换主密钥；中断后再次执行即继续
              binggui self-check [<县>]                           数据自检
              binggui verify-audit [<县>]                         核验审计链；不写县则核验省级平台和所有县
              binggui rebuild-cases [<县>]                        由事件重新汇总案卷的状态与摘要，报告并改正不符之处
              binggui accept-chain <县> <原因>                    以其他方式恢复旧数据后，认可该县审计链短于平台留存的链首""";
    private static final String RUNNING = """
            %s
            并轨正在使用内置数据库运行，命令行不能同时使用它。可以：
              一、先停止并轨，再执行本命令；或
              二、由省级管理员在运行中的并轨上执行，结果写入数据文件夹的 backups：
                  curl -u province-admin -H 'Content-Type: application/json' \
                    -d '{"kind": "BACKUP", "county": "<县>"}' http://127.0.0.1:8080/api/v1/operations
                  kind 可为 BACKUP、RESTORE、ROTATE_KEYS、SELF_CHECK、VERIFY_AUDIT、REBUILD_CASES、ACCEPT_CHAIN；进度见 GET /api/v1/operations。""";

    private final Map<String, String> variables;
    private final PrintStream out;

    Commands(Map<String, String> variables, PrintStream out) {
        this.variables = Map.copyOf(variables);
        this.out = out;
    }

    /** What one command does with the prepared program; returns the exit status. */
    private interface Work {
        int run(Application application);
    }

    /** Carries out a command and returns the exit status: 0 done, 1 failed or something was found, 2 misused. */
    int run(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Work work = work(rest.removeFirst(), rest);
        if (work == null) {
            out.println(USAGE);
            return MISUSED;
        }
        try (Application application = Application.prepare(variables)) {
            try {
                return work.run(application);
            } finally {
                seal(application);
            }
        } catch (Refusal e) {
            e.mistakes().forEach(mistake -> out.println(mistake.message()));
            out.println(e.getMessage());
            return FAILED;
        } catch (IllegalStateException e) {
            String words = String.valueOf(e.getMessage());
            out.println(words.contains("另一个进程") ? RUNNING.formatted(words) : words);
            return FAILED;
        }
    }

    private @Nullable Work work(String command, List<String> rest) {
        return switch (command) {
            case "backup" -> rest.size() == 2 ? application -> backup(application, rest) : null;
            case "restore" -> restore(rest);
            case "rotate-keys" -> rest.isEmpty() ? this::rotate : null;
            case "self-check" ->
                rest.size() <= 1
                        ? application -> each(application, rest, county -> selfCheck(application, county))
                        : null;
            case "verify-audit" -> rest.size() <= 1 ? application -> verify(application, rest) : null;
            case "rebuild-cases" ->
                rest.size() <= 1
                        ? application -> each(application, rest, county -> rebuild(application, county))
                        : null;
            case "accept-chain" -> rest.size() == 2 ? application -> accept(application, rest) : null;
            default -> null;
        };
    }

    /** The next start may be far away; what a command did is not to wait for its seal until then. */
    private void seal(Application application) {
        application
                .context()
                .getBean(Sealing.class)
                .finish()
                .forEach((chain, failure) ->
                        out.println("审计记录未能封存（%s）：%s".formatted(chain.isEmpty() ? "platform" : chain, failure)));
    }

    private int backup(Application application, List<String> arguments) {
        Path file = Path.of(arguments.getLast()).toAbsolutePath();
        var report = application.context().getBean(TenantBackup.class).backup(province(), arguments.getFirst(), file);
        OperationWords.of(report, file).forEach(out::println);
        return DONE;
    }

    private @Nullable Work restore(List<String> rest) {
        boolean replace = rest.remove("--replace");
        int as = rest.indexOf("--as");
        String name = as >= 0 && as + 1 < rest.size() ? rest.get(as + 1) : null;
        if (name != null) {
            rest.subList(as, as + 2).clear();
        }
        return rest.size() == 2
                ? application -> {
                    var report = application
                            .context()
                            .getBean(TenantRestore.class)
                            .restore(
                                    province(),
                                    rest.getFirst(),
                                    Path.of(rest.getLast()).toAbsolutePath(),
                                    name,
                                    replace);
                    OperationWords.of(report).forEach(out::println);
                    return DONE;
                }
                : null;
    }

    private int rotate(Application application) {
        var report = application.context().getBean(KeyRotation.class).rotate(province());
        OperationWords.of(report).forEach(out::println);
        return report.isComplete() ? DONE : FAILED;
    }

    private interface OfCounty {
        int run(String county);
    }

    private static int each(Application application, List<String> named, OfCounty work) {
        List<String> counties = named.isEmpty()
                ? application.context().getBean(Tenants.class).list(province()).stream()
                        .map(Tenant::id)
                        .toList()
                : named;
        return counties.stream().mapToInt(work::run).max().orElse(DONE);
    }

    private int selfCheck(Application application, String county) {
        // somebody at this machine may know the keys of rows, as the county's administrator may
        List<CheckResult> results =
                application.context().getBean(SelfCheck.class).run(ofCounty(county), county);
        OperationWords.of(county, results).forEach(out::println);
        return results.stream().allMatch(CheckResult::isClean) ? DONE : FAILED;
    }

    private int rebuild(Application application, String county) {
        CaseRebuild.Report report =
                application.context().getBean(CaseRebuild.class).rebuild(province(), county);
        OperationWords.of(county, report).forEach(out::println);
        return report.different() == 0 ? DONE : FAILED;
    }

    private int verify(Application application, List<String> named) {
        var trail = application.context().getBean(AuditTrail.class);
        int platform = named.isEmpty() ? tell("platform", trail.verifyPlatform(province())) : DONE;
        return Math.max(
                platform, each(application, named, county -> tell(county, trail.verifyCounty(province(), county))));
    }

    private int accept(Application application, List<String> arguments) {
        String county = arguments.getFirst();
        var accepted =
                application.context().getBean(ChainAcceptance.class).accept(province(), county, arguments.getLast());
        OperationWords.of(county, accepted).forEach(out::println);
        return DONE;
    }

    private int tell(String chain, Verification found) {
        OperationWords.of(chain, found).forEach(out::println);
        return found.isIntact() ? DONE : FAILED;
    }

    private static Actor province() {
        return new Actor(0, "command-line", "命令行", Set.of(Role.PROVINCE_ADMIN), null, Scope.ALL, 0, false);
    }

    private static Actor ofCounty(String county) {
        return new Actor(0, "command-line", "命令行", Set.of(Role.COUNTY_ADMIN), county, Scope.ALL, 0, false);
    }
}
