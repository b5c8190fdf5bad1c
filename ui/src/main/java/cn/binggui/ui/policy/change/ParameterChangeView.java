package cn.binggui.ui.policy.change;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.policy.Limits;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
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

/** A county's parameters: what holds, what comes, and what its administrators are about to publish. */
@Prototype
@Route("parameters")
@Menu(title = "param.title", order = 21, icon = "vaadin:sliders")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR"})
@StyleSheet("context://styles/parameter.css")
class ParameterChangeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final ChangeDesk desk;

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
        List<ParameterRow> rows = desk.rows(actor);
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
            moving.forEach(change -> content.add(new ChangeCard(
                    actor,
                    desk,
                    change,
                    Objects.requireNonNull(declared.get(change.value().parameter())),
                    values,
                    this::refresh)));
        }
        content.add(
                new H3(Texts.text("param.values")),
                open(Texts.text("param.values"), rows, values, false),
                new H3(Texts.text("policy.limits")),
                new Paragraph(Texts.text("policy.limits.note")),
                open(Texts.text("policy.limits"), rows, values, true));
        content.add(new H3(Texts.text("param.closed")), new Paragraph(Texts.text("param.closed.note")), closed(rows));
        List<ParameterChange> decided = changes.stream()
                .filter(change -> !moving.contains(change))
                .filter(change -> declared.containsKey(change.value().parameter()))
                .toList();
        if (!decided.isEmpty()) {
            content.add(new H3(Texts.text("param.history")), history(decided, declared, values));
        }
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

    private static Div inForce(ParameterRow row) {
        Div value = new Div();
        if (row.value() == null) {
            value.add(ChangeMarks.styled(Texts.text("policy.parameter.missing"), "param-missing"));
            return value;
        }
        value.add(
                ChangeMarks.styled(ChangeMarks.number(row.value().value().number(), row.parameter()), "param-number"),
                new Span(" " + Texts.text("policy.parameter.from", row.value().from())));
        if (row.assumed()) {
            value.add(ChangeMarks.styled(Texts.text("policy.parameter.assumed"), "param-missing"));
        }
        return value;
    }

    private Button draft(ParameterRow row) {
        Button draft = new Button(
                Texts.text("param.draft"),
                click -> new ValueDialog(row.parameter(), row.residence(), null, value -> {
                            desk.changes().draft(actor, ChangeDesk.county(actor), value);
                            refresh();
                        })
                        .open());
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
                    row.value() == null
                            ? new Span("—")
                            : new Span(ChangeMarks.number(row.value().value().number(), row.parameter())),
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

    private static Component history(
            List<ParameterChange> decided, Map<String, Parameter> declared, List<ParameterValue> values) {
        FactTable table = new FactTable(Texts.text("param.history"), Texts.list("param.history.columns"));
        decided.forEach(change -> {
            Parameter parameter =
                    Objects.requireNonNull(declared.get(change.value().parameter()));
            table.row(
                    new Span(parameter.label() + "（"
                            + ChangeMarks.residence(change.value().residence()) + "）"),
                    new Span(ChangeMarks.step(
                            ChangeDesk.before(values, change.value()).orElse(null),
                            change.value().number(),
                            parameter)),
                    new Span(change.value().from().toString()),
                    new Span(change.value().document() + change.value().article()),
                    new Span(change.authorName()),
                    new Span(
                            change.decidedAt() == null
                                    ? ""
                                    : change.deciderName() + " " + Minute.of(change.decidedAt())),
                    ChangeMarks.state(change.state()));
        });
        return table;
    }
}
