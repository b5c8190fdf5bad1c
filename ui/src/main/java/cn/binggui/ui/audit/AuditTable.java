package cn.binggui.ui.audit;

import cn.binggui.core.audit.AuditEntry;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A page of rows as a table; on a phone each row becomes a card. */
final class AuditTable extends Composite<NativeTable> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> COLUMNS =
            List.of("time", "actor", "action", "subject", "details", "reason", "seal");

    AuditTable() {
        getContent().addClassName("audit-table");
        getContent().getElement().setAttribute("aria-label", Texts.text("audit.title"));
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Texts.text("audit.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("audit-" + column);
            head.add(cell);
        });
        getContent().getHead().add(head);
    }

    /** Shows these rows instead of what was shown before. */
    void show(List<AuditEntry> entries) {
        getContent().getBody().removeAll();
        entries.forEach(entry -> getContent().getBody().add(row(entry)));
    }

    private static NativeTableRow row(AuditEntry entry) {
        NativeTableRow row = new NativeTableRow();
        row.add(
                cell("time", TIME.format(entry.at())),
                cell("actor", entry.actorName()),
                cell("action", entry.action()),
                cell("subject", AuditWords.subject(entry.subject())),
                cell("details", details(entry)),
                cell("reason", Objects.requireNonNullElse(entry.reason(), "")));
        NativeTableCell seal = cell("seal", "");
        Long seq = entry.sealSeq();
        Span state = new Span(seq == null ? Texts.text("audit.unsealed") : Texts.text("audit.sealed", seq));
        state.addClassName(seq == null ? "audit-waiting" : "audit-sealed");
        String mac = entry.mac();
        if (mac != null) {
            state.setTitle(Texts.text("audit.mac", mac));
        }
        seal.add(state);
        row.add(seal);
        return row;
    }

    private static String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .map(detail -> AuditWords.detail(detail.getKey(), detail.getValue()))
                .collect(Collectors.joining("；"));
    }

    private static NativeTableCell cell(String column, String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("audit-" + column);
        cell.getElement().setAttribute("data-label", Texts.text("audit.column." + column));
        if (text.isEmpty() && !column.equals("seal")) {
            cell.addClassName("audit-blank");
        }
        return cell;
    }
}
