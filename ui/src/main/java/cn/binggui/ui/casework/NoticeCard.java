package cn.binggui.ui.casework;

import cn.binggui.core.casework.store.PostedNotice;
import cn.binggui.core.notice.NoticeKind;
import cn.binggui.core.notice.NoticeLine;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One village's list: how long it hangs, what it still lacks, and its lines. */
final class NoticeCard extends Article {
    private final transient Actions actions;
    private final transient PostedNotice notice;

    /** What can be done with a list. */
    interface Actions {
        DownloadHandler sheet(PostedNotice notice);

        /** Takes a line off a notice without an end; {@code null} where the person may not. */
        @Nullable
        Runnable removal(PostedNotice notice, PostedNotice.Line line);

        /** Ends the notice of every case of the list together; {@code null} where nothing is to be ended, or not by this person. */
        @Nullable
        Runnable ending(PostedNotice notice);

        /** Puts a picture of the list into every case's file; {@code null} where none is awaited, or not from this person. */
        @Nullable
        Runnable proof(PostedNotice notice);
    }

    NoticeCard(PostedNotice notice, Actions actions) {
        this.notice = notice;
        this.actions = actions;
        addClassName("notice-card");
        boolean ends = notice.notice().kind() == NoticeKind.PUBLIC;
        H3 place = new H3(notice.village());
        Span township = new Span(notice.township());
        township.addClassName("notice-township");
        Div head = new Div(place, township, state(ends));
        head.addClassName("notice-head");
        Paragraph source =
                new Paragraph(Texts.text("notice.source", notice.notice().source()));
        source.addClassName("notice-source");
        Div lines = new Div();
        lines.addClassName("notice-lines");
        notice.lines().forEach(line -> lines.add(line(line)));
        Details details = new Details(Texts.text("notice.lines", notice.lines().size()), source, lines);
        add(head, figures(ends), links(ends), details);
    }

    private Span state(boolean ends) {
        String key = notice.shown() == 0 ? "down" : !ends ? "lasting" : notice.stands() ? "stands" : "ended";
        Span state = new Span(Texts.text("notice.state." + key));
        state.addClassNames("notice-state", "notice-" + key);
        return state;
    }

    private Div figures(boolean ends) {
        Div figures = new Div();
        figures.addClassName("notice-figures");
        var posted = notice.notice();
        figures.add(new Span(
                ends
                        ? Texts.text(
                                "notice.days",
                                posted.postedOn(),
                                Objects.requireNonNull(posted.until()),
                                Objects.requireNonNull(posted.days()))
                        : Texts.text("notice.since", posted.postedOn())));
        figures.add(new Span(Texts.text("notice.count", notice.shown())));
        if (notice.unproved() > 0) {
            figures.add(marked(Texts.text("notice.unproved", notice.unproved()), "notice-wanting"));
        } else if (notice.proved() > 0) {
            figures.add(marked(Texts.text("notice.proved"), "notice-met"));
        }
        if (notice.objections() > 0) {
            figures.add(marked(Texts.text("notice.objections", notice.objections()), "notice-objected"));
        }
        return figures;
    }

    private static Span marked(String words, String style) {
        Span span = new Span(words);
        span.addClassName(style);
        return span;
    }

    private Div links(boolean ends) {
        Div links = new Div();
        links.addClassName("notice-links");
        if (ends && notice.shown() > 0) {
            Anchor sheet = new Anchor(actions.sheet(notice), Texts.text("notice.sheet"));
            sheet.setTarget(AnchorTarget.BLANK);
            links.add(sheet);
        }
        if (notice.stands()) {
            Anchor page = new Anchor(notice.link().toString(), Texts.text("notice.page"));
            page.setTarget(AnchorTarget.BLANK);
            page.getElement().setAttribute("rel", "noopener noreferrer");
            links.add(page);
        }
        Runnable proof = actions.proof(notice);
        if (proof != null) {
            links.add(button("notice.pictures", "pictures-", proof));
        }
        Runnable ending = actions.ending(notice);
        if (ending != null) {
            links.add(button("notice.end", "end-", ending));
        }
        return links;
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(Texts.text(key), click -> action.run());
        button.setId(id + notice.notice().id());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(
                Texts.text(key + ".of", notice.village(), notice.notice().postedOn()));
        return button;
    }

    private Div line(PostedNotice.Line line) {
        PublicLine shown = line.line().shown();
        Div row = new Div(
                new Span(shown.name()),
                new Span(Texts.text("notice.persons", shown.persons())),
                new Span(shown.type()),
                line.number().isEmpty()
                        ? new Span()
                        : new Anchor("cases/" + line.line().caseId(), line.number()),
                marked(String.join("，", said(line)), "notice-said"));
        row.addClassName("notice-line");
        Runnable removal = actions.removal(notice, line);
        if (line.line().isTakenDown()) {
            row.addClassName("notice-taken");
        } else if (removal != null) {
            Button remove = new Button(Texts.text("notice.remove"), click -> removal.run());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(Texts.text("notice.remove.of", shown.name()));
            row.add(remove);
        }
        return row;
    }

    private static Set<String> said(PostedNotice.Line line) {
        NoticeLine stored = line.line();
        if (stored.isTakenDown()) {
            String reason = stored.reason() == null ? "" : stored.reason().label();
            return new LinkedHashSet<>(
                    List.of(Texts.text("notice.taken", Objects.requireNonNull(stored.takenDownOn()), reason)));
        }
        Set<String> said = new LinkedHashSet<>();
        switch (line.proof()) {
            case MISSING -> said.add(Texts.text("notice.proof.missing"));
            case PROVED -> said.add(Texts.text("notice.proof.proved"));
            case NOT_ASKED, OVER -> {
                // nothing is awaited
            }
        }
        if (line.objections() > 0) {
            said.add(Texts.text("notice.objections", line.objections()));
        }
        return said;
    }
}
