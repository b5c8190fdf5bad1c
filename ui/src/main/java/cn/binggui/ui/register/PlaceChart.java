package cn.binggui.ui.register;

import cn.binggui.core.register.RegisterCounts;
import cn.binggui.core.register.RegisterOverview.Place;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many households of each category there are in each township or village: a bar each, as long as the place has households. */
final class PlaceChart extends Composite<Div> {
    private static final String CATEGORY = "category";
    private static final String UNDECIDED = "UNDECIDED";
    private static final int VILLAGE_DIGITS = 12;

    PlaceChart(RegisterCounts all, List<Place> places) {
        getContent().addClassName("place-chart");
        getContent().add(legend(all));
        long longest =
                places.stream().mapToLong(place -> place.counts().all()).max().orElse(1);
        Div rows = new Div();
        rows.addClassName("place-rows");
        for (Place place : places) {
            String name = RegisterWords.village(place.name());
            Anchor label = new Anchor(address(place, ""), name);
            label.addClassName("place-name");
            Span number = new Span(Long.toString(place.counts().all()));
            number.addClassName("place-number");
            rows.add(label, bar(place, name, longest), number);
        }
        getContent().add(rows);
    }

    private static Div legend(RegisterCounts all) {
        Div legend = new Div();
        legend.addClassName("place-legend");
        legend.add(entry("all", Texts.text("register.home.all"), all.all(), Map.of()));
        parts(all)
                .forEach((category, count) -> legend.add(entry(
                        style(category), RegisterWords.category(category), count, Map.of(CATEGORY, word(category)))));
        return legend;
    }

    private static Anchor entry(String style, String label, long count, Map<String, String> words) {
        Span colour = new Span();
        colour.addClassNames("place-colour", "place-" + style);
        Span number = new Span(Long.toString(count));
        number.addClassName("place-number");
        Anchor entry = new Anchor(RegisterNavigation.addressOf(RegisterQuery.of(words)));
        entry.add(colour, new Span(label), number);
        return entry;
    }

    private static Div bar(Place place, String name, long longest) {
        Div bar = new Div();
        bar.addClassName("place-bar");
        parts(place.counts()).forEach((category, count) -> {
            Anchor part = new Anchor(address(place, word(category)));
            String words = Texts.text("register.home.part", name, RegisterWords.category(category), count);
            part.setTitle(words);
            part.getElement().setAttribute("aria-label", words);
            // the place's name and the legend lead to the same lists by keyboard
            part.setTabIndex(-1);
            part.addClassName("place-" + style(category));
            part.setWidth("%.3f%%".formatted(100.0 * count / longest));
            bar.add(part);
        });
        return bar;
    }

    /** Returns the categories that occur, the greatest need first. */
    private static Map<@Nullable Category, Long> parts(RegisterCounts counts) {
        Map<@Nullable Category, Long> parts = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            if (counts.of(category) > 0) {
                parts.put(category, counts.of(category));
            }
        }
        if (counts.undecided() > 0) {
            parts.put(null, counts.undecided());
        }
        return parts;
    }

    private static String address(Place place, String category) {
        String kind = place.code().length() == VILLAGE_DIGITS ? "village" : "township";
        return RegisterNavigation.addressOf(RegisterQuery.of(Map.of(kind, place.code(), CATEGORY, category)));
    }

    private static String word(@Nullable Category category) {
        return category == null ? UNDECIDED : category.name();
    }

    private static String style(@Nullable Category category) {
        return word(category).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
