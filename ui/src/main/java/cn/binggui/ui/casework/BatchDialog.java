package cn.binggui.ui.casework;

import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.ui.Background;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Texts;
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

/** One thing done with several cases: what would become of each, the doing itself, and what became of each. */
final class BatchDialog extends Dialog {
    private final transient Work work;
    private final Background background;
    private final Map<Long, Span> verdicts = new LinkedHashMap<>();
    private final List<CaseAct> acts = new ArrayList<>();
    private final List<CaseAct> possible = new ArrayList<>();
    private final Paragraph state = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Button confirm = new Button("", click -> confirm());
    private boolean looked;

    /** What is done with each of the cases. */
    interface Work {
        /** Returns with what the keys of its words begin. */
        String words();

        /** Returns what would become of one case; nothing is stored. */
        Prospect look(CaseAct act);

        /** Does it with one case, and returns why not, in Chinese; {@code null} where it is done. */
        @Nullable
        String apply(CaseAct act);
    }

    /** What would become of a case, in words. */
    record Prospect(String words, boolean possible) {}

    /**
     * A case among several.
     *
     * @param name of the household, as far as it may be shown
     * @param place where it lives; may be empty
     */
    record Line(CaseAct act, String number, String name, String place) {}

    /**
     * Prepares the dialog; it looks at the cases when it is opened.
     *
     * @param on the day on which it is done
     * @param closed is run when the person has read enough
     */
    BatchDialog(Background background, Work work, List<Line> cases, LocalDate on, Runnable closed) {
        this.work = work;
        this.background = background;
        setHeaderTitle(text("title", cases.size()));
        confirm.setText(text("confirm"));
        state.setId("batch-state");
        state.getElement().setAttribute("role", "status");
        progress.setMax(cases.size());
        Div lines = new Div();
        lines.addClassName("batch-lines");
        for (Line each : cases) {
            acts.add(each.act());
            lines.add(line(each));
        }
        Div body = new Div(new Paragraph(text("note", on)), state, progress, lines);
        body.addClassName("batch-body");
        add(body);
        confirm.setId("batch-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setEnabled(false);
        Button close = new Button(text("close"), click -> close());
        close.setId("batch-close");
        getFooter().add(close, confirm);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    private String text(String key, Object... values) {
        return Texts.text(work.words() + "." + key, values);
    }

    private Div line(Line each) {
        long id = each.act().id();
        Anchor number = new Anchor(CaseNavigation.ofCase(id), each.number());
        number.setTarget("_blank");
        Span verdict = new Span(text("looking"));
        verdict.addClassName("batch-verdict");
        verdicts.put(id, verdict);
        Div line = new Div(number, new Span(each.name()), new Span(each.place()), verdict);
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
        state.setText(text("state.looking", 0, acts.size()));
        background.run(ui, page -> {
            int done = 0;
            for (CaseAct act : acts) {
                Prospect prospect = work.look(act);
                int now = ++done;
                page.accept(() -> {
                    verdict(act.id(), prospect.words(), prospect.possible());
                    if (prospect.possible()) {
                        possible.add(act);
                    }
                    progress("state.looking", now);
                });
            }
            page.accept(this::ready);
        });
    }

    private void ready() {
        progress.setVisible(false);
        state.setText(text("state.ready", possible.size(), acts.size() - possible.size()));
        confirm.setText(text("confirm.count", possible.size()));
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
                verdict(act.id(), refusal == null ? text("done") : refusal, refusal == null);
                progress("state.confirming", now);
            });
        }
        int failed = refused;
        page.accept(() -> {
            progress.setVisible(false);
            confirm.setVisible(false);
            state.setText(text("state.done", wanted.size() - failed, acts.size() - wanted.size() + failed));
        });
    }

    private @Nullable String refusal(CaseAct act) {
        try {
            return work.apply(act);
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
        state.setText(text(key, now, (int) progress.getMax()));
    }
}
