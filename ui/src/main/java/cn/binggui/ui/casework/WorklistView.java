package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.core.casework.list.CaseCounts;
import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.Background;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.register.RegisterWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** 案卷: what waits for the person, what runs and what is through. */
@Prototype
@Route(CaseNavigation.LIST)
@Menu(title = "worklist.title", order = 4, icon = "vaadin:folder-open-o")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/register.css")
@StyleSheet("context://styles/worklist.css")
class WorklistView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    /** So many cases are confirmed together at most. */
    static final int MOST_TOGETHER = 100;

    private final Actor actor = CurrentUser.get();
    private final boolean works = !CaseTiers.of(actor).isEmpty();
    private final CaseLists lists;
    private final Cases cases;
    private final Background background;
    private final LocalDate today;
    private final Map<CaseQuery.Part, Tab> tabs = new EnumMap<>(CaseQuery.Part.class);
    private final Tabs bar = new Tabs();
    private final WorklistForm form;
    private final LampChips chips =
            new LampChips(lamp -> go(here().with(here().query().with(lamp))));
    private final Span count = new Span();
    private final SelectionBar selection;
    private final WorklistGrid grid;
    private final Paragraph empty = new Paragraph();
    private WorklistPlace place = WorklistPlace.of(QueryParameters.empty());
    private long total;

    WorklistView(
            CaseLists lists,
            Cases cases,
            CountyPolicies policies,
            Tenants tenants,
            Background background,
            Clock clock) {
        this.lists = lists;
        this.cases = cases;
        this.background = background;
        today = LocalDate.now(clock);
        WorklistWords words = new WorklistWords(policies.get(Objects.requireNonNull(actor.tenant())), today);
        form = new WorklistForm(actor, tenants, words, query -> go(here().with(query)));
        boolean decides = actor.is(Role.COUNTY_OPERATOR) || actor.is(Role.TOWNSHIP_WORKER);
        selection = new SelectionBar(words, decides, this::confirm, this::selectAll);
        grid = new WorklistGrid(words, actor.scope().township() == null, source(), actions());
        count.addClassName("register-count");
        count.getElement().setAttribute("role", "status");
        empty.addClassName("register-empty");
        Div tools = new Div(count, selection);
        tools.addClassName("register-tools");
        getContent().addClassNames("page", "register-view", "worklist-view");
        getContent().add(head(), tabs(), form, chips, tools, grid, empty);
    }

    private Div head() {
        Div head = new Div(new H2(Texts.text("worklist.title")));
        head.addClassName("worklist-head");
        if (works) {
            Anchor add = new Anchor(CaseNavigation.NEW, Texts.text("worklist.new"));
            add.setId("new-case");
            add.addClassName("register-new");
            head.add(add);
        }
        return head;
    }

    private Tabs tabs() {
        for (CaseQuery.Part part : CaseQuery.Part.values()) {
            if (works || part != CaseQuery.Part.MINE) {
                Tab tab = new Tab(Texts.text("worklist.part." + part.name()));
                tabs.put(part, tab);
                bar.add(tab);
            }
        }
        bar.addThemeVariants(TabsVariant.LUMO_SMALL);
        bar.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                tabs.forEach((part, tab) -> {
                    if (tab.equals(change.getSelectedTab())) {
                        go(here().with(here().query().in(part)));
                    }
                });
            }
        });
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(WorklistPlace.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("worklist.title") + " · " + Texts.text("product.name");
    }

    private WorklistPlace here() {
        return place;
    }

    private void go(WorklistPlace there) {
        if (!there.equals(place)) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, new Location(there.address())));
        }
        show(there);
    }

    private void show(WorklistPlace asked) {
        // nothing waits for whoever works on no case
        boolean todo = works && asked.query().part() == CaseQuery.Part.MINE;
        place = todo || asked.query().part() != CaseQuery.Part.MINE
                ? asked
                : asked.with(asked.query().in(CaseQuery.Part.OPEN));
        CaseQuery query = place.query();
        CaseCounts counts = lists.counts(actor, query);
        total = query.lamp() == null ? counts.all() : counts.of(query.lamp());
        bar.setSelectedTab(tabs.get(query.part()));
        form.show(query);
        chips.show(counts, query.lamp());
        count.setText(Texts.text("worklist.count", total));
        selection.setVisible(todo && total > 0);
        selection.show(Set.of());
        grid.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.setText(Texts.text(emptyKey(query)));
        grid.select(List.of());
        grid.show(place.order(), todo);
    }

    private static String emptyKey(CaseQuery query) {
        if (!query.equals(CaseQuery.of(query.part()))) {
            return "worklist.empty.query";
        }
        return "worklist.empty." + query.part().name();
    }

    private void selectAll() {
        grid.select(lists.page(actor, place.query(), place.order(), 0, MOST_TOGETHER));
    }

    private void confirm(List<CaseRow> rows) {
        List<BatchDialog.Line> lines = rows.stream()
                .map(row -> new BatchDialog.Line(
                        new CaseAct(row.id(), row.seq(), today),
                        row.number(),
                        row.applicant(),
                        RegisterWords.village(row.village())))
                .toList();
        new BatchDialog(background, new BatchConfirmation(actor, cases), lines, today, () -> show(place)).open();
    }

    private WorklistGrid.Source source() {
        return new WorklistGrid.Source() {
            @Override
            public List<CaseRow> page(int offset, int limit) {
                return lists.page(actor, place.query(), place.order(), offset, limit);
            }

            @Override
            public long total() {
                return total;
            }
        };
    }

    private WorklistGrid.Actions actions() {
        return new WorklistGrid.Actions() {
            @Override
            public void order(CaseOrder order) {
                go(here().with(order));
            }

            @Override
            public void select(Set<CaseRow> rows) {
                selection.show(rows);
            }
        };
    }
}
