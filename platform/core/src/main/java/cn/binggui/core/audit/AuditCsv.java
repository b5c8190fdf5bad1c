package cn.binggui.core.audit;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes rows as CSV (RFC 4180) that a spreadsheet reads as text: no cell begins a formula. */
final class AuditCsv {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Appendable out;

    AuditCsv(Appendable out) throws IOException {
        this.out = out;
        // without it, spreadsheets take UTF-8 for the local encoding
        out.append(BYTE_ORDER_MARK);
        line("时间", "用户", "操作", "对象", "详情", "原因", "封存序号", "校验码");
    }

    void write(List<AuditEntry> entries) throws IOException {
        for (AuditEntry entry : entries) {
            line(
                    TIME.format(entry.at()),
                    entry.actorName(),
                    entry.action(),
                    entry.subject(),
                    details(entry.details()),
                    Objects.requireNonNullElse(entry.reason(), ""),
                    entry.sealSeq() == null ? "未封存" : entry.sealSeq().toString(),
                    Objects.requireNonNullElse(entry.mac(), ""));
        }
    }

    private static String details(Map<String, String> details) {
        return details.entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining("；"));
    }

    private void line(String... cells) throws IOException {
        out.append(Arrays.stream(cells).map(AuditCsv::cell).collect(Collectors.joining(",")));
        out.append("\r\n");
    }

    static String cell(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
