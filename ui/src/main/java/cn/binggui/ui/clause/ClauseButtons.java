package cn.binggui.ui.clause;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Makes the buttons that open clauses in the page's panel. */
public record ClauseButtons(CountyPolicy policy, ClausePanel panel) {
    /** Returns a button that opens the clauses; empty text where there is none. */
    public Component button(String heading, List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return new Span();
        }
        ClauseButton[] button = new ClauseButton[1];
        button[0] = new ClauseButton(
                clauses,
                () -> panel.show(
                        button[0],
                        heading,
                        List.of(new Grounds(policy.name() + " · " + heading, "", policy.county(), clauses))));
        return button[0];
    }
}
