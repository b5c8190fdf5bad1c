package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.SpotCheckAct;
import cn.binggui.core.scoring.spotcheck.SpotCheckDeed;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

/** The list before the draw: who stands on it, who was taken from it and why. */
final class SpotCheckOpenList extends Composite<Section> {
    private static final int LONGEST_REASON = 500;

    private final SpotCheckContext context;

    SpotCheckOpenList(SpotCheckContext context) {
        this.context = context;
        SpotCheckView view = context.view();
        getContent().addClassName("spot-part");
        getContent().setId("spotcheck-list");
        Div head = new Div(new H3(Texts.text("spotcheck.list", view.lines().size())));
        head.addClassName("spot-head");
        if (context.may(SpotCheckDeed.EDIT_LIST)) {
            Button refresh = new Button(
                    Texts.text("spotcheck.refresh"),
                    click -> context.act(
                            () -> context.desk().work().refresh(context.actor(), context.id(), context.version())));
            refresh.setId("spotcheck-refresh");
            refresh.addThemeVariants(ButtonVariant.LUMO_SMALL);
            head.add(refresh);
        }
        getContent().add(head);
        if (view.lines().isEmpty()) {
            getContent().add(SpotCheckPageView.nothing("spotcheck.list.empty"));
            return;
        }
        FactTable table =
                new FactTable(Texts.text("spotcheck.list", view.lines().size()), Texts.list("spotcheck.list.columns"));
        view.lines().forEach(line -> row(table, line));
        getContent().add(table);
    }

    private void row(FactTable table, SpotCheckView.Line line) {
        table.line(
                        line.listed().line().number(),
                        line.township() + " " + line.village(),
                        line.category(),
                        line.head(),
                        line.listed().line().effectiveOn(),
                        standing(line))
                .addClassName(line.listed().excluded() ? "spot-excluded" : "spot-listed");
    }

    private Component standing(SpotCheckView.Line line) {
        boolean mayEdit = context.may(SpotCheckDeed.EDIT_LIST);
        long household = line.listed().line().household();
        SpotCheckAct exclusion = line.exclusion();
        if (exclusion == null) {
            if (!mayEdit) {
                return new Span(Texts.text("spotcheck.listed"));
            }
            return button(
                    Texts.text("spotcheck.exclude"),
                    Texts.text("spotcheck.exclude.of", line.listed().line().number()),
                    () -> ask(line));
        }
        Div told = new Div(new Span(Texts.text("spotcheck.excluded", exclusion.actorName(), exclusion.reason())));
        if (mayEdit) {
            told.add(button(
                    Texts.text("spotcheck.include"),
                    Texts.text("spotcheck.include.of", line.listed().line().number()),
                    () -> context.act(() -> context.desk()
                            .work()
                            .include(context.actor(), context.id(), context.version(), household))));
        }
        return told;
    }

    private static Button button(String words, String label, Runnable click) {
        Button button = new Button(words, event -> click.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        button.getElement().setAttribute("aria-label", label);
        return button;
    }

    private void ask(SpotCheckView.Line line) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                Texts.text("spotcheck.exclude.of", line.listed().line().number()));
        TextArea reason = new TextArea(Texts.text("spotcheck.reason"));
        reason.setId("spotcheck-reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        Button confirm = new Button(Texts.text("spotcheck.exclude"), click -> {
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(Texts.text("spotcheck.reason.missing"));
            if (!reason.isInvalid()) {
                dialog.close();
                context.act(() -> context.desk()
                        .work()
                        .exclude(
                                context.actor(),
                                context.id(),
                                context.version(),
                                line.listed().line().household(),
                                reason.getValue()));
            }
        });
        confirm.setId("spotcheck-exclude");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(Texts.text("spotcheck.cancel"), click -> dialog.close());
        dialog.add(reason);
        dialog.getFooter().add(cancel, confirm);
        dialog.open();
        reason.focus();
    }
}
