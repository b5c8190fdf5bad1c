package cn.binggui.ui.casework;

import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What can be done with several chosen cases at once. */
final class SelectionBar extends Composite<Div> {
    private final WorklistWords words;
    private final boolean decides;
    private final Consumer<List<CaseRow>> confirm;
    private final Span count = new Span();
    private final Span note = new Span();
    private final Button confirmAll;
    private final Button post;
    private List<CaseRow> chosen = List.of();

    /**
     * Creates the bar.
     *
     * @param decides whether the person may be of a tier that confirms
     * @param confirm is given the cases to confirm together
     */
    SelectionBar(WorklistWords words, boolean decides, Consumer<List<CaseRow>> confirm, Runnable selectAll) {
        this.words = words;
        this.decides = decides;
        this.confirm = confirm;
        confirmAll = new Button(Texts.text("worklist.confirm"), click -> this.confirm.accept(chosen));
        confirmAll.setId("confirm-all");
        confirmAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        post = new Button(Texts.text("worklist.post"), click -> UI.getCurrent().navigate(notice()));
        post.setId("post-notice");
        post.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Button all = new Button(Texts.text("worklist.selectAll", WorklistView.MOST_TOGETHER), click -> selectAll.run());
        all.setId("select-all");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        note.addClassName("selection-note");
        getContent().addClassName("selection-bar");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(all, count, confirmAll, post, note);
        show(Set.of());
    }

    /** Offers what all of the chosen cases have in common. */
    void show(Set<CaseRow> rows) {
        chosen = List.copyOf(rows);
        boolean oneStep = chosen.stream().map(CaseRow::step).distinct().count() == 1;
        boolean confirmable = oneStep && are(StepKind.CONFIRMATION);
        boolean notices = !chosen.isEmpty() && are(StepKind.PUBLIC_NOTICE);
        boolean oneVillage =
                chosen.stream().map(CaseRow::villageCode).distinct().count() == 1;
        count.setText(chosen.isEmpty() ? "" : Texts.text("worklist.chosen", chosen.size()));
        confirmAll.setVisible(confirmable && decides);
        post.setVisible(notices && oneVillage);
        note.setText(note(confirmable, notices, oneStep, oneVillage));
    }

    private String note(boolean confirmable, boolean notices, boolean oneStep, boolean oneVillage) {
        if (chosen.isEmpty() || (confirmable && decides) || (notices && oneVillage)) {
            return "";
        }
        if (notices) {
            return Texts.text("worklist.chosen.villages");
        }
        if (!oneStep) {
            return Texts.text("worklist.chosen.steps");
        }
        return Texts.text("worklist.chosen.single");
    }

    private boolean are(StepKind kind) {
        return chosen.stream()
                .allMatch(row -> words.kind(row).filter(kind::equals).isPresent());
    }

    private String notice() {
        return CaseNavigation.newNotice(
                chosen.getFirst().villageCode(),
                chosen.stream().map(CaseRow::id).toList());
    }
}
