package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.store.CaseDocument;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.RecordedEntry;
import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every entry of the file, the latest first: who, when, what, and with which papers. */
final class CaseTimeline extends Composite<Section> {
    private final CaseContext context;
    private final CaseView view;
    private final CaseFiles files;
    private final Map<Integer, CaseDocument> documents;

    CaseTimeline(CaseContext context) {
        this.context = context;
        view = context.view();
        files = new CaseFiles(context);
        documents = context.desk().documents(context.actor(), context.id());
        OrderedList entries = new OrderedList();
        entries.addClassName("case-timeline");
        view.entries().reversed().forEach(entry -> entries.add(item(entry)));
        getContent().addClassName("case-part");
        getContent().setId("timeline");
        getContent().add(new H3(Texts.text("casepage.timeline")), entries);
        List<Component> loose = files.loose(view.entries().stream()
                .flatMap(entry -> CaseWords.evidence(entry.entry().event()).stream())
                .flatMap(evidence -> evidence.attachments().stream())
                .toList());
        if (!loose.isEmpty()) {
            Div rest = new Div(styled(Texts.text("casepage.loose"), "case-label"));
            rest.setId("loose");
            rest.addClassName("case-evidence");
            rest.add(loose);
            getContent().add(rest);
        }
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
            body.add(new CaseEvidenceList(evidence, records(), files));
        }
        Grounds grounds = grounds(event);
        if (grounds != null) {
            body.add(new CaseGrounds(view.policy(), grounds, context.clauses()));
        }
        CaseDocument document = documents.get(recorded.entry().seq());
        if (document != null) {
            body.add(files.document(recorded.entry().seq(), document.term()));
        }
        ListItem item = new ListItem(body);
        item.setId("entry-" + recorded.entry().seq());
        return item;
    }

    /** What is written down on another day than it happened says both. */
    private String recorder(RecordedEntry recorded) {
        return context.desk().day(recorded.recordedAt()).equals(recorded.entry().on())
                ? Texts.text("casepage.entry.by", recorded.actorName())
                : Texts.text("casepage.entry.by.later", recorded.actorName(), Minute.of(recorded.recordedAt()));
    }

    private Set<String> records() {
        return view.policy().procedure().steps().stream()
                .flatMap(step -> step.evidence().stream())
                .filter(evidence -> evidence.kind() == EvidenceKind.RECORD)
                .map(Evidence::name)
                .collect(Collectors.toSet());
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
