package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.ui.Background;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Texts;
import cn.binggui.ui.register.RegisterWords;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 批量确认: what each case would be confirmed as, the confirming itself, and what became of each. */
final class BatchDialog extends Dialog {
    private final Actor actor;
    private final Cases cases;
    private final Background background;
    private final Map<Long, Span> verdicts = new LinkedHashMap<>();
    private final List<CaseAct> acts = new ArrayList<>();
    private final List<CaseAct> possible = new ArrayList<>();
    private final Paragraph state = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Button confirm = new Button(Texts.text("batch.confirm"), click -> confirm());
    private boolean looked;

    /**
     * Prepares the dialog; it looks at the cases when it is opened.
     *
     * @param rows all of them to be confirmed next
     * @param on the day of the confirmation
     * @param closed is run when the person has read enough
     */
    BatchDialog(Actor actor, Cases cases, Background background, List<CaseRow> rows, LocalDate on, Runnable closed) {
        this.actor = actor;
        this.cases = cases;
        this.background = background;
        setHeaderTitle(Texts.text("batch.title", rows.size()));
        state.setId("batch-state");
        state.getElement().setAttribute("role", "status");
        progress.setMax(rows.size());
        Div lines = new Div();
        lines.addClassName("batch-lines");
        for (CaseRow row : rows) {
            acts.add(new CaseAct(row.id(), row.seq(), on));
            lines.add(line(row));
        }
        Div body = new Div(new Paragraph(Texts.text("batch.note", on)), state, progress, lines);
        body.addClassName("batch-body");
        add(body);
        confirm.setId("batch-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setEnabled(false);
        Button close = new Button(Texts.text("batch.close"), click -> close());
        close.setId("batch-close");
        getFooter().add(close, confirm);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    private Div line(CaseRow row) {
        Anchor number = new Anchor(CaseNavigation.ofCase(row.id()), row.number());
        number.setTarget("_blank");
        Span verdict = new Span(Texts.text("batch.looking"));
        verdict.addClassName("batch-verdict");
        verdicts.put(row.id(), verdict);
        Div line = new Div(number, new Span(row.applicant()), new Span(RegisterWords.village(row.village())), verdict);
        line.addClassName("batch-line");
        return line;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (!looked) {
            looked = true;
            look(attach.getUI());
        }
    }

    private void look(UI ui) {
        state.setText(Texts.text("batch.state.looking", 0, acts.size()));
        background.run(ui, page -> {
            int done = 0;
            for (CaseAct act : acts) {
                Cases.Prospect prospect = cases.prospect(actor, act);
                int now = ++done;
                page.accept(() -> {
                    String refusal = prospect.refusal();
                    verdict(act.id(), refusal == null ? prospect.categoryName() : refusal, refusal == null);
                    if (refusal == null) {
                        possible.add(act);
                    }
                    progress("batch.state.looking", now);
                });
            }
            page.accept(this::ready);
        });
    }

    private void ready() {
        progress.setVisible(false);
        state.setText(Texts.text("batch.state.ready", possible.size(), acts.size() - possible.size()));
        confirm.setText(Texts.text("batch.confirm.count", possible.size()));
        confirm.setEnabled(!possible.isEmpty());
        confirm.focus();
    }

    private void confirm() {
        List<CaseAct> wanted = List.copyOf(possible);
        progress.setVisible(true);
        progress.setMax(wanted.size());
        progress.setValue(0);
        UI ui = getUI().orElseThrow();
        background.run(ui, page -> confirmEach(wanted, page));
    }

    /** One after the other, so that the page can tell how far it is; each is stored or refused by itself. */
    private void confirmEach(List<CaseAct> wanted, Consumer<Command> page) {
        int done = 0;
        int refused = 0;
        for (CaseAct act : wanted) {
            String refusal = refusal(act);
            refused += refusal == null ? 0 : 1;
            int now = ++done;
            page.accept(() -> {
                verdict(act.id(), refusal == null ? Texts.text("batch.done") : refusal, refusal == null);
                progress("batch.state.confirming", now);
            });
        }
        int failed = refused;
        page.accept(() -> {
            progress.setVisible(false);
            confirm.setVisible(false);
            state.setText(Texts.text("batch.state.done", wanted.size() - failed, acts.size() - wanted.size() + failed));
        });
    }

    private @Nullable String refusal(CaseAct act) {
        try {
            return cases.confirmAll(actor, List.of(act)).getFirst().refusal();
        } catch (RuntimeException e) {
            // a fault in one case must not hide what became of the others
            return Texts.text("error.internal.text");
        }
    }

    private void verdict(long id, String words, boolean good) {
        Span verdict = verdicts.get(id);
        if (verdict != null) {
            verdict.setText(words);
            verdict.getElement().getClassList().set("batch-no", !good);
        }
    }

    private void progress(String key, int now) {
        progress.setValue(now);
        state.setText(Texts.text(key, now, (int) progress.getMax()));
    }
}
