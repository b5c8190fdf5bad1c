package cn.binggui.ui.dossier;

import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.determination.NearestChange;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButton;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.Grounds;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What single change would move the result, each beside what it rests on. */
final class NearestPart extends Composite<Section> {
    private static final int AT_ONCE = 6;

    private final DeterminationResult names;
    private final ClausePanel clauses;

    NearestPart(DeterminationResult names, List<NearestChange> changes, ClausePanel clauses) {
        this.names = names;
        this.clauses = clauses;
        getContent().addClassName("dossier-part");
        getContent().setId("nearest");
        getContent().add(new H3(Texts.text("dossier.nearest")));
        if (changes.isEmpty()) {
            getContent().add(new Paragraph(Texts.text("dossier.nearest.none")));
            return;
        }
        getContent().add(list(changes.subList(0, Math.min(AT_ONCE, changes.size()))));
        if (changes.size() > AT_ONCE) {
            getContent()
                    .add(new Details(
                            Texts.text("dossier.nearest.more", changes.size() - AT_ONCE),
                            list(changes.subList(AT_ONCE, changes.size()))));
        }
    }

    private OrderedList list(List<NearestChange> changes) {
        OrderedList list = new OrderedList();
        list.addClassName("nearest-list");
        changes.forEach(change -> list.add(item(change)));
        return list;
    }

    private ListItem item(NearestChange change) {
        String sentence = Texts.text(
                "dossier.nearest.sentence", change.words(), Verdict.turn(names, change.before(), change.after()));
        ListItem item = new ListItem(new Span(sentence));
        List<Clause> cited = change.bases().stream()
                .flatMap(basis -> basis.clauses().stream())
                .distinct()
                .toList();
        if (!cited.isEmpty()) {
            ClauseButton[] button = new ClauseButton[1];
            button[0] = new ClauseButton(
                    cited,
                    () -> clauses.show(
                            button[0],
                            change.words(),
                            change.bases().stream().map(this::grounds).toList()));
            item.add(button[0]);
        }
        return item;
    }

    private Grounds grounds(Basis basis) {
        return new Grounds(names.countyName(), basis.reason(), names.county(), basis.clauses());
    }
}
