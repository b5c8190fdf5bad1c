package cn.binggui.ui;

import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.job.Jobs;
import cn.binggui.core.register.HouseholdRegister;
import cn.binggui.ui.casework.WorklistSummary;
import cn.binggui.ui.register.RegisterSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuEntry;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** The first page after the log-in: everything that this person can do here. */
@Prototype
@Route("")
@PermitAll
class HomeView extends Composite<Div> implements HasDynamicTitle {
    HomeView(HouseholdRegister register, Jobs jobs, CaseLists cases) {
        var actor = CurrentUser.get();
        Div content = getContent();
        content.addClassNames("page", "home-page");
        content.add(new H2(Texts.text("home.greeting", actor.displayName())), new Paragraph(Texts.text("home.text")));
        if (WorklistSummary.isFor(actor)) {
            content.add(new WorklistSummary(cases, actor));
        }
        if (RegisterSummary.isFor(actor)) {
            content.add(new RegisterSummary(register, jobs, actor));
        }
        var cards = new Div();
        cards.addClassName("cards");
        Menus.of(actor).forEach(entry -> cards.add(card(entry)));
        if (cards.getChildren().findAny().isEmpty()) {
            cards.add(new Paragraph(Texts.text("home.empty")));
        }
        content.add(cards);
    }

    private static Anchor card(MenuEntry entry) {
        var card = new Anchor(entry.path());
        card.addClassName("card");
        if (entry.icon() != null) {
            card.add(new Icon(entry.icon()));
        }
        card.add(Menus.title(entry));
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("product.name");
    }
}
