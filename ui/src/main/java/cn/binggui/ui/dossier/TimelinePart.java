package cn.binggui.ui.dossier;

import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.determination.StoredResult;
import cn.binggui.core.household.store.Revision;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Texts;
import cn.binggui.ui.comparison.Figures;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Revisions and results over time, the latest first. */
final class TimelinePart extends Composite<Section> {
    private record Event(LocalDate day, int rank, ListItem item) {}

    private final DeterminationResult names;
    private final Consumer<LocalDate> go;

    /** @param go shows the household as of a day */
    TimelinePart(Dossier dossier, Consumer<LocalDate> go) {
        this.names = dossier.result();
        this.go = go;
        List<Event> events = new ArrayList<>();
        dossier.revisions()
                .forEach(revision -> events.add(new Event(revision.validFrom(), revision.seq() * 2, item(revision))));
        dossier.results()
                .forEach(result -> events.add(new Event(result.asOf(), result.revision() * 2 + 1, item(result))));
        events.sort(Comparator.comparing(Event::day).thenComparing(Event::rank).reversed());
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        events.forEach(event -> list.add(event.item()));
        getContent().addClassName("dossier-part");
        getContent().setId("timeline");
        getContent().add(new H3(Texts.text("dossier.timeline")), list);
    }

    private ListItem item(Revision revision) {
        Span mark = new Span(revision.kind().label());
        mark.addClassNames("mark", "tone-plain");
        Span words = new Span(Texts.text("dossier.timeline.revision", revision.seq(), revision.note()));
        Span by = new Span(Texts.text("dossier.timeline.by", revision.recorderName()));
        by.addClassName("timeline-by");
        return line("timeline-revision", day(revision.validFrom()), mark, new Div(words, by));
    }

    private ListItem item(StoredResult result) {
        Span mark = new Span(Texts.text("dossier.timeline.result"));
        mark.addClassNames("mark", "tone-good");
        Span category = new Span(Verdict.category(names, result.outcome(), result.category()));
        category.addClassName("figure");
        Div words = new Div(category);
        Long perCapita = result.perCapita();
        if (perCapita != null) {
            words.add(new Span(Texts.text("dossier.timeline.perCapita", Figures.yuan(new Money(perCapita)))));
        }
        if (result.assumed()) {
            Span assumed = new Span(Texts.text("policy.parameter.assumed"));
            assumed.addClassNames("mark", "tone-open");
            words.add(assumed);
        }
        Span cause = new Span(
                result.causeNote().isEmpty()
                        ? result.cause().label()
                        : Texts.text("dossier.timeline.cause", result.cause().label(), result.causeNote()));
        cause.addClassName("timeline-by");
        words.add(cause);
        return line("timeline-result", day(result.asOf()), mark, words);
    }

    private NativeButton day(LocalDate day) {
        NativeButton button = new NativeButton(day.toString(), click -> go.accept(day));
        button.addClassName("timeline-day");
        button.setTitle(Texts.text("dossier.timeline.go", day));
        return button;
    }

    private static ListItem line(String style, NativeButton day, Span mark, Div words) {
        ListItem item = new ListItem(day, mark, words);
        item.addClassName(style);
        return item;
    }
}
