package cn.binggui.ui.population;

import cn.binggui.core.population.Answer;
import cn.binggui.core.population.TrialResult;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** How many households each county takes into each category, with a bar for each number. */
final class MixPart extends Composite<Div> {
    /** @param assumed what is assumed in a county, by county; a county that assumes nothing is left out */
    MixPart(TrialResult result, Map<String, List<String>> assumed, Drill drill) {
        getContent().addClassName("lab-part");
        getContent().add(new H3(Texts.text("lab.mix")));
        Map<String, String> counties = result.counties();
        List<String> columns = new ArrayList<>();
        columns.add(Texts.text("lab.mix.answer"));
        columns.addAll(counties.values());
        FactTable table = new FactTable(Texts.text("lab.mix"), columns);
        table.addClassName("lab-mix");
        SortedSet<Answer> answers = new TreeSet<>();
        counties.keySet().forEach(county -> answers.addAll(result.mix(county).keySet()));
        for (Answer answer : answers) {
            List<Component> cells = new ArrayList<>();
            cells.add(AnswerMarks.key(answer));
            counties.forEach((county, name) -> cells.add(cell(result, county, name, answer, drill)));
            table.row(cells.toArray(Component[]::new));
        }
        Div box = new Div(table);
        box.addClassName("lab-scroll");
        getContent().add(box);
        if (!assumed.isEmpty()) {
            Paragraph note = new Paragraph();
            note.add(AnswerMarks.styled(Texts.text("policy.parameter.assumed"), "lab-assumed"));
            List<String> words = new ArrayList<>();
            counties.forEach((county, name) -> {
                if (assumed.containsKey(county)) {
                    words.add(Texts.text(
                            "lab.assumed.of", name, String.join("、", assumed.getOrDefault(county, List.of()))));
                }
            });
            note.add(new Span(Texts.text("lab.assumed", String.join("；", words))));
            note.addClassName("lab-muted");
            getContent().add(note);
        }
    }

    private static Component cell(TrialResult result, String county, String name, Answer answer, Drill drill) {
        int count = result.mix(county).getOrDefault(answer, 0);
        if (count == 0) {
            return AnswerMarks.styled("0", "lab-zero");
        }
        String what = Texts.text("lab.in", name, AnswerMarks.words(answer));
        Span bar = AnswerMarks.styled("", "lab-bar-fill", AnswerMarks.style(answer));
        if (!AnswerMarks.isSettled(answer)) {
            bar.addClassName("lab-unsettled");
        }
        bar.getStyle().setWidth(AnswerMarks.share(count, result.households()));
        Span track = new Span(bar);
        track.addClassName("lab-bar-track");
        track.getElement().setAttribute("aria-hidden", "true");
        Div cell = new Div(
                new CountButton(what, count, () -> drill.show(what, result.householdsOf(county, answer))),
                AnswerMarks.styled(AnswerMarks.share(count, result.households()), "lab-share"),
                track);
        cell.addClassName("lab-cell");
        return cell;
    }
}
