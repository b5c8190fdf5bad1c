package cn.binggui.ui.clause;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * One clause in full: level, document, place, the plan's words or our paraphrase, and who must confirm it.
 *
 * <p>A county's own sentence links to its place in the plan.
 */
@StyleSheet("context://styles/clause.css")
public final class ClauseView extends Composite<Div> {
    /** Shows the clause as cited by the county. */
    public ClauseView(String county, Clause clause) {
        this(clause);
        if (clause.level() == Level.COUNTY) {
            getContent().add(link(county, clause));
        }
    }

    /** Shows the clause without a link to its place, for the screen that shows the plan itself. */
    public ClauseView(Clause clause) {
        Div content = getContent();
        content.addClassNames("clause", LevelBadge.styleOf(clause.level()));
        content.add(head(clause), words(clause));
        if (clause.confirmBy() != null) {
            content.add(styled(new Span(Texts.text("clause.confirm", clause.confirmBy())), "clause-confirm"));
        }
    }

    private static Div head(Clause clause) {
        Div head = new Div(
                new LevelBadge(clause.level()),
                styled(new Span(clause.document()), "clause-document"),
                styled(new Span(clause.locator()), "clause-locator"));
        head.addClassName("clause-head");
        return head;
    }

    private static HtmlContainer words(Clause clause) {
        boolean quoted = clause.level() == Level.COUNTY;
        HtmlContainer words = new HtmlContainer(quoted ? "blockquote" : "p");
        words.setText(clause.text());
        words.addClassName(quoted ? "clause-quote" : "clause-paraphrase");
        words.setTitle(Texts.text(quoted ? "clause.quote" : "clause.paraphrase"));
        return words;
    }

    /** Opens in a tab of its own, so that what has been entered on this screen stays. */
    private static Anchor link(String county, Clause clause) {
        Anchor link = new Anchor(addressOf(county, clause), Texts.text("clause.open"), AnchorTarget.BLANK);
        link.addClassName("clause-link");
        link.setTitle(Texts.text("clause.open.title", clause.locator()));
        return link;
    }

    /** Returns the address of the sentence on the county's policy screen, relative to the application. */
    static String addressOf(String county, Clause clause) {
        return "policy/" + county + "?at=" + URLEncoder.encode(clause.id(), StandardCharsets.UTF_8);
    }

    private static Span styled(Span span, String style) {
        span.addClassName(style);
        return span;
    }
}
