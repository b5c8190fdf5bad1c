package cn.binggui.ui.policy;

import cn.binggui.policy.plan.Coverage;
import com.vaadin.flow.component.html.Span;

/** How a coverage looks: always a word and a colour. */
final class CoverageStyle {
    private CoverageStyle() {}

    static Span badge(Coverage coverage) {
        Span badge = new Span(coverage.term());
        badge.addClassNames("coverage-badge", of(coverage));
        return badge;
    }

    static String of(Coverage coverage) {
        return switch (coverage) {
            case ENCODED -> "coverage-encoded";
            case PARAMETER -> "coverage-parameter";
            case PROCEDURE -> "coverage-procedure";
            case HUMAN_DISCRETION -> "coverage-discretion";
            case NOT_A_RULE -> "coverage-none";
        };
    }
}
