package cn.binggui.ui.policy.change;

import cn.binggui.core.whatif.Effects;
import cn.binggui.core.whatif.Effects.Mix;
import cn.binggui.core.whatif.Effects.Moved;
import cn.binggui.core.whatif.Effects.Visits;
import cn.binggui.core.whatif.Estimate;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.register.RegisterNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** Who would stand otherwise: in sum, as bars, by township, and household by household. */
final class EffectsAnswer extends Composite<Div> {
    private final Effects effects;
    private final Map<String, String> places;

    /** @param places names of townships by code */
    EffectsAnswer(Effects effects, Estimate estimate, Map<String, String> places) {
        this.effects = effects;
        this.places = places;
        Div content = getContent();
        content.addClassName("param-effects");
        content.add(ChangeMarks.styled(
                Texts.text(
                        "param.effects.asOf",
                        effects.asOf(),
                        Minute.of(effects.known()),
                        effects.households(),
                        estimate.author(),
                        Minute.of(estimate.madeAt())),
                "param-muted"));
        content.add(new Paragraph(Texts.text(
                "param.effects.sum",
                effects.entering(),
                effects.leaving(),
                effects.moving(),
                yuan(effects.costBefore()),
                yuan(effects.costAfter()))));
        if (effects.failed() > 0) {
            Paragraph failed = new Paragraph(Texts.text("param.effects.undetermined", effects.failed()));
            failed.addClassName("param-trouble");
            content.add(failed);
        }
        effects.visits().forEach(visits -> content.add(new Paragraph(words(visits))));
        content.add(bars());
        if (!effects.shifts().isEmpty()) {
            content.add(shifts(), households());
        }
    }

    private String words(Visits visits) {
        Integer perYear = visits.perYear();
        int more = effects.entering() - effects.leaving();
        return perYear == null
                ? Texts.text("param.effects.visits.unsaid", visits.name(), visits.target(), visits.frequency())
                : Texts.text(
                        more < 0 ? "param.effects.visits.fewer" : "param.effects.visits",
                        visits.name(),
                        visits.target(),
                        visits.frequency(),
                        Math.abs(more * perYear));
    }

    /** Each category as it is and as it would be; the numbers stand beside the bars. */
    private Component bars() {
        FactTable table = new FactTable(Texts.text("param.effects.mix"), Texts.list("param.effects.mix.columns"));
        int most = effects.mix().stream()
                .mapToInt(mix -> Math.max(mix.before(), mix.after()))
                .max()
                .orElse(1);
        for (Mix mix : effects.mix()) {
            Div bars = new Div(bar(mix.before(), most, "param-bar-before"), bar(mix.after(), most, "param-bar-after"));
            bars.getElement().setAttribute("aria-hidden", "true");
            int more = mix.after() - mix.before();
            table.line(
                    mix.standing().term(),
                    mix.before(),
                    mix.after(),
                    more > 0 ? "+" + more : more == 0 ? "—" : String.valueOf(more),
                    bars);
        }
        return table;
    }

    private static Div bar(int households, int most, String style) {
        Div bar = new Div();
        bar.addClassNames("param-bar", style);
        bar.setWidth("%d%%".formatted(Math.round(100.0 * households / most)));
        return bar;
    }

    private Component shifts() {
        FactTable table = new FactTable(Texts.text("param.effects.ask"), Texts.list("param.effects.columns"));
        effects.shifts()
                .forEach(shift -> table.row(
                        new Span(place(shift.township())),
                        new Span(shift.from().term()),
                        new Span(shift.to().term()),
                        ChangeMarks.styled(Integer.toString(shift.households()), "param-number")));
        return table;
    }

    private Component households() {
        FactTable table = new FactTable(
                Texts.text("param.effects.moved", effects.moved().size()), Texts.list("param.effects.moved.columns"));
        for (Moved each : effects.moved()) {
            table.row(
                    new Anchor(RegisterNavigation.addressOf(each.household()), each.number()),
                    new Span(place(each.township())),
                    new Span(each.from().term()),
                    new Span(each.to().term()));
        }
        String title = effects.moved().size() == Effects.LISTED
                ? Texts.text("param.effects.moved.first", Effects.LISTED)
                : Texts.text("param.effects.moved", effects.moved().size());
        return new Details(title, table);
    }

    private String place(String township) {
        return places.getOrDefault(township, township);
    }

    private static String yuan(long fen) {
        return new Money(fen).yuanText();
    }
}
