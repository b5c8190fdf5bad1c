package cn.binggui.ui.integrity;

import cn.binggui.core.integrity.CheckResult;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** What the checks found as a table; on a phone each check becomes a card. */
final class CheckTable extends Composite<NativeTable> {
    private static final List<String> COLUMNS = List.of("severity", "title", "count", "advice");

    CheckTable() {
        getContent().addClassName("check-table");
        getContent().getElement().setAttribute("aria-label", Texts.text("integrity.title"));
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Texts.text("integrity.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("check-" + column);
            head.add(cell);
        });
        getContent().getHead().add(head);
    }

    void show(List<CheckResult> results) {
        getContent().getBody().removeAll();
        results.forEach(result -> getContent().getBody().add(row(result)));
    }

    private static NativeTableRow row(CheckResult result) {
        Span severity = new Span(
                result.isClean()
                        ? Texts.text("integrity.clean")
                        : result.check().severity().label());
        severity.addClassNames(
                "check-mark",
                result.isClean()
                        ? "check-clean"
                        : "check-" + result.check().severity().name().toLowerCase(Locale.ROOT));
        String failure = result.failure();
        NativeTableRow row = new NativeTableRow();
        row.add(cell("severity", severity));
        row.add(cell("title", new Span(result.check().title())));
        row.add(cell(
                "count", new Span(failure == null ? Long.toString(result.count()) : Texts.text("integrity.failed"))));
        NativeTableCell advice = cell("advice");
        if (failure != null) {
            advice.add(new Paragraph(failure));
        } else if (result.count() > 0) {
            advice.add(new Paragraph(result.check().recommendation()));
            if (!result.ids().isEmpty()) {
                Paragraph ids = new Paragraph(Texts.text(
                        "integrity.ids",
                        Texts.find("integrity.subject." + result.check().subject())
                                .orElse(result.check().subject()),
                        String.join("、", result.ids()),
                        result.count() > result.ids().size() ? Texts.text("integrity.more") : ""));
                ids.addClassName("check-ids");
                advice.add(ids);
            }
        }
        row.add(advice);
        return row;
    }

    private static NativeTableCell cell(String column, Component... content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        cell.addClassName("check-" + column);
        cell.getElement().setAttribute("data-label", Texts.text("integrity.column." + column));
        return cell;
    }
}
