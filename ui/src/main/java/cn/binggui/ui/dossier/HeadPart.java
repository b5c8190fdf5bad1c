package cn.binggui.ui.dossier;

import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.household.store.Revision;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import cn.binggui.ui.comparison.Figures;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The head line: which household, where, what it is found to be, and as of when. */
final class HeadPart extends Composite<Div> {
    /**
     * Shows the head of the file.
     *
     * @param today after which nothing is known
     * @param go is given the day that a person chooses
     */
    HeadPart(Dossier dossier, LocalDate today, Consumer<LocalDate> go) {
        Span place = new Span(dossier.place());
        place.addClassName("dossier-place");
        Div title = new Div(new H2(Texts.text("dossier.title", dossier.view().number())), place);
        title.addClassName("dossier-title");
        if (dossier.view().closed()) {
            title.add(mark(Texts.text("dossier.closed"), "tone-bad"));
        }
        getContent().addClassName("dossier-head");
        getContent().add(title, day(dossier, today, go), verdict(dossier.result()), figures(dossier));
    }

    private static DayPicker day(Dossier dossier, LocalDate today, Consumer<LocalDate> go) {
        DayPicker day = new DayPicker(Texts.text("dossier.day"));
        day.setId("as-of");
        day.setMax(today);
        day.setMin(dossier.revisions().getFirst().validFrom());
        day.setValue(dossier.day());
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(change.getValue());
            }
        });
        return day;
    }

    private static Div verdict(DeterminationResult result) {
        Span category = new Span(Verdict.category(result));
        category.setId("category");
        category.addClassName("dossier-category");
        Div verdict = new Div(category);
        verdict.addClassName("dossier-verdict");
        if (result.determination().finding() != null) {
            verdict.add(mark(result.determination().outcome().term(), "tone-plain"));
        }
        if (Verdict.isAssumed(result)) {
            Span assumed = mark(Texts.text("policy.parameter.assumed"), "tone-open");
            assumed.setTitle(Texts.text("policy.parameter.assumed.note"));
            verdict.add(assumed);
        }
        Verdict.labels(result).forEach(label -> verdict.add(mark(label, "tone-notice")));
        return verdict;
    }

    private static Div figures(Dossier dossier) {
        Div figures = new Div();
        figures.addClassName("dossier-figures");
        Finding finding = dossier.result().determination().finding();
        if (finding != null) {
            figures.add(
                    figure(Texts.text("dossier.perCapita"), Figures.text(finding.perCapitaIncome())),
                    figure(Texts.text("dossier.size"), Texts.text("dossier.people", finding.householdSize())));
        }
        Revision revision = dossier.view().revision();
        figures.add(
                figure(
                        Texts.text("dossier.listed"),
                        Texts.text("dossier.people", dossier.facts().members().size())),
                figure(
                        Texts.text("dossier.revision"),
                        Texts.text("dossier.revision.text", revision.seq(), revision.validFrom())));
        return figures;
    }

    private static Div figure(String name, String value) {
        Span label = new Span(name);
        label.addClassName("figure-name");
        Span text = new Span(value);
        text.addClassName("figure");
        return new Div(label, text);
    }

    private static Span mark(String words, String tone) {
        Span mark = new Span(words);
        mark.addClassNames("mark", tone);
        return mark;
    }
}
