package cn.binggui.ui.casework;

import cn.binggui.core.casework.store.NoticeCandidate;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A sheet as it will hang: all that anybody will read of these families. */
final class NoticeSheetPreview extends Article {
    NoticeSheetPreview(String village, LocalDate from, List<NoticeCandidate> cases) {
        addClassName("notice-sheet");
        NoticeCandidate any = cases.getFirst();
        Div lines = new Div();
        lines.addClassName("notice-sheet-lines");
        cases.stream()
                .map(NoticeCandidate::line)
                .sorted(Comparator.comparing(PublicLine::type).thenComparing(PublicLine::name))
                .forEach(line -> {
                    Div row = new Div(
                            new Span(line.name()),
                            new Span(Texts.text("notice.persons", line.persons())),
                            new Span(line.type()));
                    row.addClassName("notice-sheet-line");
                    lines.add(row);
                });
        Paragraph source = new Paragraph(Texts.text("notice.source", any.source()));
        source.addClassName("notice-source");
        add(
                new H3(Texts.text("notice.sheet.title", village)),
                new Paragraph(Texts.text(
                        "notice.sheet.days", NoticeDays.words(from), NoticeDays.words(any.until()), any.days())),
                lines,
                source);
    }
}
