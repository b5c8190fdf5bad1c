package cn.binggui.app.operations;

import cn.binggui.core.audit.ChainAcceptance;
import cn.binggui.core.audit.ChainBreak;
import cn.binggui.core.audit.Verification;
import cn.binggui.core.casework.store.CaseRebuild;
import cn.binggui.core.integrity.CheckResult;
import cn.binggui.core.operations.BackupReport;
import cn.binggui.core.operations.KeyRotation;
import cn.binggui.core.operations.RestoreReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an operation came to, in Chinese lines; the first one says it all. */
public final class OperationWords {
    private OperationWords() {}

    public static List<String> of(BackupReport report, Path file) {
        List<String> lines = new ArrayList<>();
        lines.add("已备份 %s：%d 个表，%d 行，写入 %s"
                .formatted(report.county(), report.tables().size(), report.rows(), file));
        report.tables().forEach(table -> lines.add(line(table)));
        lines.add("身份信息在文件中仍是加密的；恢复时需要含密钥 %s 的主密钥文件，请与备份分开保存。".formatted(report.keyId()));
        return lines;
    }

    public static List<String> of(RestoreReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("已恢复 %s（%s 的备份）到数据库 %s：%d 个表、%d 行逐表核对哈希，全部一致"
                .formatted(
                        report.backup().county(),
                        report.backup().at(),
                        report.database(),
                        report.verified().size(),
                        report.backup().rows()));
        report.verified().forEach(table -> lines.add(line(table)));
        if (report.kept() != null) {
            lines.add("原有数据保留在数据库 %s，确认无误后可手工删除。".formatted(report.kept()));
        }
        return lines;
    }

    public static List<String> of(KeyRotation.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.words());
        lines.addAll(report.failed());
        return lines;
    }

    public static List<String> of(String county, List<CheckResult> results) {
        List<CheckResult> found =
                results.stream().filter(result -> !result.isClean()).toList();
        List<String> lines = new ArrayList<>();
        lines.add("%s 数据自检：检查 %d 项，%d 项有发现或未能检查".formatted(county, results.size(), found.size()));
        for (CheckResult result : found) {
            String failure = result.failure();
            lines.add("  [%s] %s：%s"
                    .formatted(
                            result.check().severity().label(),
                            result.check().title(),
                            failure == null ? result.count() + " 个" : failure));
            if (failure == null) {
                lines.add("      " + result.check().recommendation());
            }
            if (!result.ids().isEmpty()) {
                lines.add("      " + String.join(" ", result.ids()));
            }
        }
        return lines;
    }

    public static List<String> of(String county, CaseRebuild.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("%s 案卷：重新汇总 %d 件，%d 件与事件不符，已按事件改正".formatted(county, report.cases(), report.different()));
        report.told().forEach(each -> lines.add("  " + each));
        return lines;
    }

    public static List<String> of(String chain, Verification found) {
        List<String> lines = new ArrayList<>();
        lines.add("%s 审计链：%s".formatted(chain, found.words()));
        found.breaks().stream().map(ChainBreak::words).forEach(words -> lines.add("  " + words));
        return lines;
    }

    public static List<String> of(String county, ChainAcceptance.Accepted accepted) {
        return List.of("已认可 %s 的审计链止于第 %d 条：平台留存至第 %d 条的 %d 个链首不再要求。原因已记入省级平台和该县的审计记录；第 %d 至 %d 条记录已无从找回。"
                .formatted(
                        county,
                        accepted.end(),
                        accepted.known(),
                        accepted.heads(),
                        accepted.end() + 1,
                        accepted.known()));
    }

    private static String line(BackupReport.Table table) {
        return "  %-28s %10d 行  SHA-256 %s".formatted(table.name(), table.rows(), table.sha256());
    }
}
