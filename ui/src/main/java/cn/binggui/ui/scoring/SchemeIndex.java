package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.ui.ArrowKeys;
import cn.binggui.ui.SchemeTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The scheme's places with what they are worth and where something is wrong; the arrow keys move among them. */
final class SchemeIndex extends Composite<Nav> {
    /** The list alone is scrolled, not the page. */
    private static final String INTO_SIGHT = """
            requestAnimationFrame(() => {
              const list = this.parentElement.getBoundingClientRect(), own = this.getBoundingClientRect();
              if (own.top < list.top || own.bottom > list.bottom) {
                this.parentElement.scrollTop += own.top - list.top - list.height / 2;
              }
            });
            """;

    private final Consumer<String> choose;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A place's button. */
    private record Entry(NativeButton button, Span name, Span figure, Span mark) {}

    SchemeIndex(Consumer<String> choose) {
        this.choose = choose;
        getContent().addClassNames("scoring-index", "scheme-index");
        getContent().getElement().setAttribute("aria-label", Texts.text("scoring.index"));
        ArrowKeys.among(getContent(), "button", 1);
    }

    /** Returns the places in their order, with the publishing at the end. */
    static List<String> places(SchemeForm form) {
        return Stream.concat(form.places().stream(), Stream.of(SchemePlaces.PUBLISH))
                .toList();
    }

    /** Shows how things stand; the buttons stay the same ones while there are the same places, so that none loses the focus. */
    void show(SchemeForm form, SchemeReading reading, String chosen) {
        List<String> places = places(form);
        if (!List.copyOf(entries.keySet()).equals(places)) {
            entries.clear();
            getContent().removeAll();
            places.forEach(place -> entries.put(place, entry(form, place)));
        }
        entries.forEach((place, entry) -> {
            entry.name().setText(name(form, place));
            entry.figure().setText(figure(reading.scheme(), place));
            int wrong = place.equals(SchemePlaces.PUBLISH)
                    ? reading.problems().size()
                    : reading.at(place).size();
            entry.mark().setText(wrong == 0 ? "" : String.valueOf(wrong));
            entry.mark().setTitle(wrong == 0 ? "" : Texts.text("scheme.wrong", wrong));
            if (place.equals(chosen)) {
                entry.button().getElement().setAttribute("aria-current", "true");
                entry.button().getElement().executeJs(INTO_SIGHT);
            } else {
                entry.button().getElement().removeAttribute("aria-current");
            }
        });
    }

    private Entry entry(SchemeForm form, String place) {
        NativeButton button = new NativeButton("", click -> choose.accept(place));
        button.setId("place-" + (place.isEmpty() ? "scheme" : place));
        button.addClassNames("scoring-item", level(form, place));
        Entry entry = new Entry(
                button, new Span(), ScoringMarks.styled("", "scoring-muted"), ScoringMarks.styled("", "scheme-mark"));
        button.add(entry.name(), entry.mark(), entry.figure());
        getContent().add(button);
        return entry;
    }

    private static String level(SchemeForm form, String place) {
        if (place.equals(SchemePlaces.PUBLISH)) {
            return "scheme-at-publish";
        }
        return form.indicator(place).isPresent()
                ? "scheme-at-indicator"
                : form.dimension(place).isPresent() ? "scheme-at-dimension" : "scheme-at-sheet";
    }

    /** Returns by what a person knows a place. */
    static String name(SchemeForm form, String place) {
        if (place.isEmpty()) {
            return Texts.text("scheme.general");
        }
        if (place.equals(SchemePlaces.PUBLISH)) {
            return Texts.text("scheme.publishing");
        }
        return form.sheet(place)
                .map(sheet -> sheet.unit().term())
                .or(() -> form.dimension(place).map(dimension -> named(dimension.name(), "scheme.dimension.unnamed")))
                .or(() -> form.indicator(place).map(indicator -> named(indicator.name(), "scheme.indicator.unnamed")))
                .orElse("");
    }

    private static String named(String name, String otherwise) {
        return name.isBlank() ? Texts.text(otherwise) : name;
    }

    private static String figure(Scheme scheme, String place) {
        for (Scheme.Sheet sheet : scheme.sheets()) {
            if (sheet.unit().name().equals(place)) {
                return SchemeSheetPanel.total(scheme, place);
            }
            for (Scheme.Dimension dimension : sheet.dimensions()) {
                if (dimension.id().equals(place)) {
                    return dimension.weight() == null
                            ? Texts.text("scheme.full.sum", SchemeDimensionPanel.sum(scheme, place))
                            : Texts.text(
                                    "scheme.weight.full",
                                    ScoringWords.weight(dimension),
                                    SchemeDimensionPanel.sum(scheme, place));
                }
            }
            for (Scheme.Indicator indicator : sheet.indicators().toList()) {
                if (indicator.id().equals(place)) {
                    return SchemeTable.full(indicator);
                }
            }
        }
        return "";
    }
}
