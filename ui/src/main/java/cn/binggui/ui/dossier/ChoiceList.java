package cn.binggui.ui.dossier;

import cn.binggui.core.draft.Draft;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.ui.ArrowKeys;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may have happened, one link each; the one that was begun says so. */
final class ChoiceList extends Composite<Nav> {
    private final RouteParameters household;

    /** @param draft what was begun; {@code null} for nothing */
    ChoiceList(HouseholdView view, @Nullable Draft draft) {
        household = new RouteParameters("id", String.valueOf(view.revision().household()));
        Optional<ChangeChoice> begun = draft == null
                ? Optional.empty()
                : ChangeChoice.of(String.valueOf(draft.content().get("kind")));
        Div links = new Div();
        links.addClassName("choice-list");
        for (ChangeChoice choice : ChangeChoice.values()) {
            RouterLink link = link(choice);
            begun.filter(choice::equals).ifPresent(same -> link.add(mark()));
            links.add(link);
        }
        ArrowKeys.among(links, "a", 1);
        getContent().addClassNames("dossier-part");
        getContent().add(new H3(Texts.text("change.what")), links);
    }

    private RouterLink link(ChangeChoice choice) {
        Span label = new Span(choice.label());
        label.addClassName("choice-label");
        Span note = new Span(choice.note());
        note.addClassName("hint");
        RouterLink link = new RouterLink();
        if (choice == ChangeChoice.UPDATE) {
            link.setRoute(EditorView.class, household);
        } else {
            link.setRoute(ChangeView.class, household);
            link.setQueryParameters(ChangeView.address(choice));
        }
        link.setId("choose-" + choice.address());
        link.add(label, note);
        return link;
    }

    private static Span mark() {
        Span mark = new Span(Texts.text("change.begun"));
        mark.addClassNames("mark", "tone-notice");
        return mark;
    }
}
