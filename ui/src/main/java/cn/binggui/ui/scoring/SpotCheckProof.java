package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.PlanShare;
import cn.binggui.core.scoring.spotcheck.Redraw;
import cn.binggui.core.scoring.spotcheck.SpotCheck;
import cn.binggui.core.scoring.spotcheck.SpotCheckDeed;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButton;
import cn.binggui.ui.clause.Grounds;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What shows that nobody chose the households: share, digests and seed, and the steps that lead there. */
final class SpotCheckProof extends Composite<Section> {
    private final SpotCheckContext context;
    private final Div verified = new Div();

    SpotCheckProof(SpotCheckContext context) {
        this.context = context;
        SpotCheck check = context.view().check();
        verified.getElement().setAttribute("role", "status");
        verified.setId("spotcheck-verified");
        getContent().addClassName("spot-part");
        getContent()
                .add(
                        new H3(Texts.text("spotcheck.proof")),
                        share(),
                        digits("spotcheck.commitment", check.commitment()),
                        digits("spotcheck.hash", check.listHash()),
                        digits("spotcheck.seed", context.view().seed()),
                        steps(),
                        verified);
    }

    private Div share() {
        SpotCheck check = context.view().check();
        Div line = new Div(
                SpotCheckWords.styled(Texts.text("spotcheck.share"), "spot-label"),
                new Span(SpotCheckWords.percent(check.share().number())));
        line.addClassName("spot-line");
        PlanShare plan = context.view().plan();
        if (check.ownShare()) {
            line.add(SpotCheckWords.styled(Texts.text("spotcheck.own"), "spot-chip", "spot-open"));
        }
        if (plan == null) {
            line.add(SpotCheckWords.styled(Texts.text("spotcheck.share.none"), "spot-muted"));
        } else if (!plan.clauses().isEmpty()) {
            line.add(clauses(plan));
        }
        return line;
    }

    private Component clauses(PlanShare plan) {
        ClauseButton[] button = new ClauseButton[1];
        button[0] = new ClauseButton(
                plan.clauses(),
                () -> context.panel()
                        .show(
                                button[0],
                                Texts.text("spotcheck.share"),
                                List.of(new Grounds(
                                        Texts.text(
                                                "spotcheck.share.plan",
                                                plan.comparison().term(),
                                                SpotCheckWords.percent(
                                                        plan.share().number())),
                                        "",
                                        Objects.requireNonNull(context.actor().tenant()),
                                        plan.clauses()))));
        return button[0];
    }

    private static Div digits(String key, @Nullable String digits) {
        Div line = new Div(SpotCheckWords.styled(Texts.text(key), "spot-label"));
        line.addClassName("spot-line");
        if (digits == null) {
            line.add(SpotCheckWords.styled(Texts.text(key + ".later"), "spot-muted"));
            return line;
        }
        Span copied = SpotCheckWords.styled("", "spot-muted");
        copied.getElement().setAttribute("role", "status");
        Button copy = new Button(Texts.text("spotcheck.copy"), click -> copy(line, digits, copied));
        copy.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        copy.getElement().setAttribute("aria-label", Texts.text("spotcheck.copy.of", Texts.text(key)));
        line.add(copy, copied, SpotCheckWords.styled(digits, "spot-digits"));
        return line;
    }

    /** The browser's clipboard interface needs https; selecting and copying works on a county's plain intranet as well. */
    private static void copy(Component place, String digits, Span copied) {
        place.getElement()
                .executeJs(
                        "const field = document.createElement('textarea'); field.value = $0; document.body.append(field);"
                                + " field.select(); const done = document.execCommand('copy'); field.remove(); return done",
                        digits)
                .then(
                        Boolean.class,
                        done -> copied.setText(Texts.text(done ? "spotcheck.copied" : "spotcheck.notCopied")));
    }

    private Div steps() {
        Div steps = new Div();
        steps.addClassName("spot-tools");
        SpotCheck check = context.view().check();
        step(
                steps,
                SpotCheckDeed.COMMIT,
                "commit",
                () -> context.desk().work().commit(context.actor(), check.id(), check.version()));
        step(
                steps,
                SpotCheckDeed.FREEZE,
                "freeze",
                () -> context.desk().work().freeze(context.actor(), check.id(), check.version()));
        step(
                steps,
                SpotCheckDeed.DRAW,
                "draw",
                () -> context.desk().work().draw(context.actor(), check.id(), check.version()));
        step(
                steps,
                SpotCheckDeed.FINISH,
                "finish",
                () -> context.desk().work().finish(context.actor(), check.id(), check.version()));
        if (context.view().whole() && check.listHash() != null) {
            steps.add(link(
                    "spotcheck.text",
                    "spot-check-%d.txt".formatted(check.id()),
                    "text/plain",
                    () -> context.desk().checks().text(context.actor(), check.id())));
        }
        if (context.view().whole() && check.state().isDrawn()) {
            Button verify = new Button(Texts.text("spotcheck.verify"), click -> verify());
            verify.setId("spotcheck-verify");
            Anchor sheet = link(
                    "spotcheck.sheet",
                    "spot-check-%d.pdf".formatted(check.id()),
                    "application/pdf",
                    () -> context.desk().checks().sheet(context.actor(), check.id()));
            sheet.setTarget(AnchorTarget.BLANK);
            steps.add(sheet, verify);
        }
        String waiting = waiting(check);
        if (waiting != null) {
            steps.add(SpotCheckWords.styled(Texts.text(waiting), "spot-muted"));
        }
        return steps;
    }

    /** Says why a step of the list cannot be taken by this person or today. */
    private @Nullable String waiting(SpotCheck check) {
        if (!context.view().whole()) {
            return null;
        }
        return switch (check.state()) {
            case OPEN -> {
                if (check.commitment() == null) {
                    yield context.may(SpotCheckDeed.COMMIT) ? "spotcheck.wait.either" : "spotcheck.wait.commit";
                }
                if (!context.may(SpotCheckDeed.EDIT_LIST)) {
                    yield "spotcheck.wait.list";
                }
                yield context.may(SpotCheckDeed.FREEZE) ? null : "spotcheck.wait.period";
            }
            case FROZEN, DRAWN, CHECKING, DONE -> null;
        };
    }

    private void step(Div steps, SpotCheckDeed deed, String name, Runnable work) {
        if (context.may(deed)) {
            Button button = new Button(Texts.text("spotcheck." + name), click -> context.act(work));
            button.setId("spotcheck-" + name);
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.setDisableOnClick(true);
            steps.add(button);
        }
    }

    private void verify() {
        Redraw redraw = context.desk().checks().verify(context.actor(), context.id());
        verified.removeAll();
        verified.add(
                told("spotcheck.verified.list", redraw.list()),
                told("spotcheck.verified.seed", redraw.seed()),
                told("spotcheck.verified.households", redraw.households()));
    }

    private static Div told(String key, boolean agrees) {
        Div line = new Div(Texts.text(key, Texts.text(agrees ? "spotcheck.agrees" : "spotcheck.differs")));
        line.addClassName(agrees ? "spot-agrees" : "spot-differs");
        return line;
    }

    private static Anchor link(String key, String file, String mediaType, Supplier<byte[]> content) {
        DownloadHandler handler = event -> {
            byte[] bytes = content.get();
            event.setFileName(file);
            event.setContentType(mediaType);
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getOutputStream().write(bytes);
        };
        return new Anchor(handler, Texts.text(key));
    }
}
