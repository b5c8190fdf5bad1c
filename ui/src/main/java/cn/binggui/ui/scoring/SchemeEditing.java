package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Metric;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the panels of the editor ask of its page. */
interface SchemeEditing {
    SchemeForm form();

    SchemeReading reading();

    /** Takes what a person typed; it is kept in the draft at once. */
    void change(UnaryOperator<SchemeForm> change);

    /** Opens another place. */
    void choose(String place);

    /** Opens the place after the present one. */
    void next();

    /** Returns what opens the clauses, or the mark that the county adds it of its own will. */
    Component grounds(String heading, List<Clause> clauses);

    /** Tells whether there are records from which the metric is counted in this county. */
    boolean isCounted(Metric metric);
}
