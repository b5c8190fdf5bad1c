package cn.binggui.ui.policy;

import cn.binggui.core.policy.Citations;
import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.ui.ArrowKeys;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The plan's text, sentence by sentence, with what becomes of each. */
final class TextPart extends PolicyPart {
    private final List<SentenceRow> rows = new ArrayList<>();
    private final Div map = new Div();
    private final CoverageFilter filter;
    private final TextField search = new TextField();
    private final Span count = styled("", "policy-count");
    private final Paragraph empty = note(Texts.text("policy.text.empty"), "policy-empty");
    private @Nullable Coverage coverage;

    /**
     * Shows the text.
     *
     * @param choose is told which coverage alone shall be shown; {@code null} for all
     */
    TextPart(List<Sentence> sentences, Citations citations, ClauseOpener opener, Consumer<@Nullable Coverage> choose) {
        super(opener);
        filter = new CoverageFilter(sentences, choose);
        search.setPlaceholder(Texts.text("policy.text.search"));
        search.setAriaLabel(Texts.text("policy.text.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        Div query = new Div(filter, search, count);
        query.addClassName("policy-query");
        map.addClassName("coverage-map");
        map.getElement().setAttribute("aria-hidden", "true");
        OrderedList list = new OrderedList();
        list.addClassName("sentences");
        ArrowKeys.among(list, ".sentence", 1);
        String before = "";
        for (Sentence sentence : sentences) {
            String at = sentence.clause().locator();
            SentenceRow row = new SentenceRow(
                    sentence,
                    !at.equals(before),
                    citations.of(sentence.clause().id()).size());
            before = at;
            listen(row);
            rows.add(row);
            list.add(row);
            map.add(styled("", "coverage-cell", CoverageStyle.of(sentence.coverage())));
        }
        add(query, map, list, empty);
        filter();
    }

    /** Shows only sentences of the coverage, or all. */
    void setCoverage(@Nullable Coverage only) {
        coverage = only;
        filter.setChosen(only);
        filter();
    }

    @Override
    void lookAt(@Nullable String clauseId, boolean reveal) {
        for (SentenceRow row : rows) {
            boolean selected = row.sentence().clause().id().equals(clauseId);
            row.setSelected(selected);
            if (selected && reveal) {
                reveal(row);
            }
        }
    }

    private void listen(SentenceRow row) {
        row.onSelect(() -> opener().open(
                        row,
                        row.sentence().clause().locator(),
                        List.of(row.sentence().clause())));
    }

    private void filter() {
        String words = search.getValue().trim();
        int shown = 0;
        for (int at = 0; at < rows.size(); at++) {
            SentenceRow row = rows.get(at);
            boolean visible = (coverage == null || row.matches(coverage)) && row.contains(words);
            row.setVisible(visible);
            map.getComponentAt(at).setClassName("coverage-cell-out", !visible);
            shown += visible ? 1 : 0;
        }
        count.setText(Texts.text("policy.text.count", shown, rows.size()));
        empty.setVisible(shown == 0);
    }
}
