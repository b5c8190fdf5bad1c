package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.RecordedEntry;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every entry of the file, the latest first: who, when, what, and with which papers. */
final class CaseTimeline extends Composite<Section> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final CaseView view;
    private final CaseClauses clauses;
    private final ZoneId zone;

    CaseTimeline(CaseView view, CaseClauses clauses, ZoneId zone) {
        this.view = view;
        this.clauses = clauses;
        this.zone = zone;
        OrderedList entries = new OrderedList();
        entries.addClassName("case-timeline");
        view.entries().reversed().forEach(entry -> entries.add(item(entry)));
        getContent().addClassName("case-part");
        getContent().setId("timeline");
        getContent().add(new H3(Texts.text("casepage.timeline")), entries);
    }

    private ListItem item(RecordedEntry recorded) {
        CaseEvent event = recorded.entry().event();
        Div head = new Div(
                styled(recorded.entry().on().toString(), "case-day"),
                styled(CaseWords.title(view.policy(), event), "case-entry-title"),
                styled(recorder(recorded), "case-muted"));
        head.addClassName("case-entry-head");
        Div body = new Div(head);
        body.addClassName("case-entry");
        CaseWords.told(view.policy(), event).forEach(words -> body.add(sentence(words)));
        List<Evidenced> evidence = CaseWords.evidence(event);
        if (!evidence.isEmpty()) {
            body.add(new CaseEvidenceList(evidence));
        }
        Grounds grounds = grounds(event);
        if (grounds != null) {
            body.add(new CaseGrounds(view.policy(), grounds, clauses));
        }
        ListItem item = new ListItem(body);
        item.setId("entry-" + recorded.entry().seq());
        return item;
    }

    /** What is written down on another day than it happened says both. */
    private String recorder(RecordedEntry recorded) {
        LocalDateTime at = LocalDateTime.ofInstant(recorded.recordedAt(), zone);
        return at.toLocalDate().equals(recorded.entry().on())
                ? Texts.text("casepage.entry.by", recorded.actorName())
                : Texts.text("casepage.entry.by.later", recorded.actorName(), MINUTE.format(at));
    }

    private static Div sentence(String words) {
        Div sentence = new Div(words);
        sentence.addClassName("case-words");
        return sentence;
    }

    private static @Nullable Grounds grounds(CaseEvent event) {
        if (event instanceof CaseEvent.Confirmed confirmed) {
            return confirmed.grounds();
        }
        return event instanceof CaseEvent.Refused refused ? refused.grounds() : null;
    }
}
