package cn.binggui.ui.casework;

import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.meeting.MeetingCase;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Which case comes up, and in short what its determination says and why. */
final class MeetingVerdict extends Div {
    private static final int FEN = 2;

    MeetingVerdict(int number, MeetingCase of) {
        addClassName("meeting-verdict");
        H3 title = new H3(Texts.text("meeting.item", number, of.applicant(), of.village()));
        Anchor link = new Anchor("cases/" + of.id(), of.number());
        Div head = new Div(title, link, new Span(of.step()));
        head.addClassName("meeting-head");
        if (of.kinship()) {
            Span kinship = new Span(Texts.text("meeting.kinship"));
            kinship.addClassName("meeting-wrong");
            head.add(kinship);
        }
        add(head);
        Grounds grounds = of.grounds();
        if (grounds != null) {
            Span words = new Span(words(grounds));
            words.addClassName("meeting-determined");
            add(words);
            if (of.approver() != null) {
                add(new Span(Texts.text("meeting.approver", of.approver())));
            }
            add(new Details(Texts.text("meeting.grounds", grounds.reasons().size()), reasons(grounds)));
        }
    }

    private static String words(Grounds grounds) {
        String category = grounds.categoryName().isEmpty() ? Texts.text("meeting.open") : grounds.categoryName();
        StringBuilder words = new StringBuilder(
                Texts.text("meeting.determined", grounds.outcome().term(), category));
        if (grounds.persons() != null) {
            words.append(Texts.text("meeting.persons", grounds.persons()));
        }
        if (grounds.perCapita() != null) {
            words.append(Texts.text(
                    "meeting.perCapita",
                    BigDecimal.valueOf(grounds.perCapita(), FEN).toPlainString()));
        }
        return words.append(grounds.assumed() ? Texts.text("meeting.assumed") : "")
                .toString();
    }

    private static UnorderedList reasons(Grounds grounds) {
        UnorderedList list = new UnorderedList();
        grounds.reasons()
                .forEach(reason -> list.add(new ListItem(reason.words()
                        + reason.clauses().stream()
                                .map(clause -> clause.document() + " " + clause.locator())
                                .collect(Collectors.joining("；", "（", "）")))));
        return list;
    }
}
