package cn.binggui.ui.policy.change;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.policy.CountyReading;
import cn.binggui.core.policy.Limits;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.UpperConflict;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.UpperConflictMark;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A county's parameters: what holds, what comes, and what its administrators are about to publish. */
@Prototype
@Route("parameters")
@Menu(title = "param.title", order = 21, icon = "vaadin:sliders")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR"})
@StyleSheet("context://styles/parameter.css")
class ParameterChangeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final ChangeDesk desk;
    private @Nullable CountyPolicy policy;

    ParameterChangeView(ChangeDesk desk) {
        this.desk = desk;
        getContent().addClassNames("page", "param-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("param.title") + " · " + Texts.text("product.name");
    }

    private void refresh() {
        CountyReading reading = desk.reading(actor);
        policy = reading.policy();
        List<ParameterRow> rows = ChangeDesk.rows(reading);
        List<ParameterValue> values = desk.values(actor);
        List<ParameterChange> changes = desk.list(actor);
        Map<String, Parameter> declared = rows.stream()
                .map(ParameterRow::parameter)
                .collect(Collectors.toMap(Parameter::id, Function.identity(), (one, same) -> one));
        Div content = getContent();
        content.removeAll();
        content.add(new H2(Texts.text("param.title")), new Paragraph(Texts.text("param.intro")));
        List<ParameterChange> moving = changes.stream()
                .filter(change -> declared.containsKey(change.value().parameter()))
                .filter(change -> change.state().isOpen()
                        || change.state() == ChangeState.SUBMITTED
                        || change.isWithdrawable(desk.today()))
                .toList();
        if (!moving.isEmpty()) {
            content.add(new H3(Texts.text("param.moving")));
            moving.forEach(change -> content.add(card(
                    change, Objects.requireNonNull(declared.get(change.value().parameter())), values)));
        }
        content.add(
                new H3(Texts.text("param.values")),
                open(Texts.text("param.values"), rows, values, false),
                new H3(Texts.text("policy.limits")),
                new Paragraph(Texts.text("policy.limits.note")),
                open(Texts.text("policy.limits"), rows, values, true));
        content.add(new H3(Texts.text("param.closed")), new Paragraph(Texts.text("param.closed.note")), closed(rows));
        ChangeRecord record = new ChangeRecord(changes, values);
        List<ParameterRow> known = rows.stream()
                .filter(row -> !record.of(row.parameter(), row.residence()).isEmpty())
                .toList();
        if (!known.isEmpty()) {
            content.add(new H3(Texts.text("param.history")));
            known.forEach(row -> content.add(history(row, record)));
        }
    }

    private List<UpperConflict> conflicts(Parameter parameter) {
        return UpperConflict.of(Objects.requireNonNull(policy, "read before"), parameter);
    }

    private ChangeCard card(ParameterChange change, Parameter parameter, List<ParameterValue> values) {
        return new ChangeCard(actor, desk, change, parameter, conflicts(parameter), values, this::refresh);
    }

    private Component open(String title, List<ParameterRow> rows, List<ParameterValue> values, boolean limits) {
        FactTable table = new FactTable(title, Texts.list("param.values.columns"));
        rows.stream().filter(row -> row.parameter().isOpen()).forEach(row -> {
            Parameter parameter = row.parameter();
            if (Limits.isLimit(parameter.id()) != limits) {
                return;
            }
            table.row(
                    ChangeMarks.styled(parameter.label(), "param-strong"),
                    new Span(ChangeMarks.residence(row.residence())),
                    inForce(row),
                    new Span(desk.next(values, parameter, row.residence())
                            .map(next -> Texts.text(
                                    "param.next", ChangeMarks.number(next.value(), parameter), next.effectiveFrom()))
                            .orElse("—")),
                    actor.is(Role.COUNTY_ADMIN) ? draft(row) : new Span());
        });
        return table;
    }

    private Div inForce(ParameterRow row) {
        Div value = new Div();
        if (row.value() == null) {
            value.add(ChangeMarks.styled(Texts.text("policy.parameter.missing"), "param-missing"));
        } else {
            value.add(
                    ChangeMarks.styled(
                            ChangeMarks.number(row.value().value().number(), row.parameter()), "param-number"),
                    new Span(" "
                            + Texts.text("policy.parameter.from", row.value().from())));
        }
        if (Limits.isLimit(row.parameter().id())) {
            value.add(ChangeMarks.styled(
                    "（"
                            + Texts.text(
                                    "policy.parameter.range",
                                    ChangeMarks.plain(row.parameter().min().number()),
                                    ChangeMarks.plain(row.parameter().max().number()))
                            + "）",
                    "param-muted"));
        }
        if (row.assumed()) {
            value.add(ChangeMarks.styled(Texts.text("policy.parameter.assumed"), "param-missing"));
        }
        value.add(new UpperConflictMark(conflicts(row.parameter())));
        return value;
    }

    private Button draft(ParameterRow row) {
        Button draft = new Button(
                Texts.text("param.draft"), click -> desk.askNew(actor, row, conflicts(row.parameter()), this::refresh));
        draft.addThemeVariants(ButtonVariant.LUMO_SMALL);
        draft.setId("draft-" + row.parameter().id() + (row.residence() == null ? "" : "-" + row.residence()));
        draft.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.text("param.dialog", row.parameter().label()) + ChangeMarks.residence(row.residence()));
        return draft;
    }

    /** What the plan or an upper rule fixes, with the words that do so. */
    private Component closed(List<ParameterRow> rows) {
        FactTable table = new FactTable(Texts.text("param.closed"), Texts.list("param.closed.columns"));
        rows.stream().filter(row -> !row.parameter().isOpen()).forEach(row -> {
            List<Clause> clauses = row.clauses();
            table.row(
                    ChangeMarks.styled(row.parameter().label(), "param-strong"),
                    fixed(row),
                    new Span(row.parameter().openness().term()),
                    clauses.isEmpty()
                            ? new Span()
                            : new Anchor(
                                    "policy/" + ChangeDesk.county(actor) + "?tab=parameters",
                                    clauses.getFirst().document()
                                            + clauses.getFirst().locator()));
        });
        return table;
    }

    private Div fixed(ParameterRow row) {
        return new Div(
                new Span(
                        row.value() == null
                                ? "—"
                                : ChangeMarks.number(row.value().value().number(), row.parameter())),
                new UpperConflictMark(conflicts(row.parameter())));
    }

    /** One parameter's values for one residence, from the first day on. */
    private static Details history(ParameterRow row, ChangeRecord record) {
        Timeline timeline = new Timeline(row.parameter(), row.residence(), record);
        Details details = new Details(
                Texts.text(
                        "param.timeline",
                        row.parameter().label(),
                        ChangeMarks.residence(row.residence()),
                        timeline.size()),
                timeline);
        details.setOpened(true);
        details.addClassName("param-history");
        return details;
    }
}
