package cn.binggui.ui.policy;

import cn.binggui.policy.declared.WarningLevel;
import cn.binggui.policy.declared.WarningRule;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Early-warning rules, in groups as the plan has them. */
final class WarningPart extends PolicyPart {
    WarningPart(List<WarningRule> warnings, ClauseOpener opener) {
        super(opener);
        if (warnings.isEmpty()) {
            add(note(Texts.text("policy.warning.none"), "policy-empty"));
            return;
        }
        add(styled(Texts.text("policy.warning.count", warnings.size()), "policy-count"));
        FactTable table = new FactTable(PolicyTab.WARNINGS.title(), Texts.list("policy.warning.columns"));
        String group = "";
        for (WarningRule warning : warnings) {
            if (!warning.group().equals(group)) {
                group = warning.group();
                table.group(group);
            }
            citing(
                    table.row(
                            styled(warning.cause(), "policy-strong"),
                            styled(warning.rule()),
                            level(warning.level()),
                            clauses(warning.group(), warning.clauses())),
                    warning.clauses());
        }
        add(table);
    }

    private static Component level(@Nullable WarningLevel level) {
        return level == null
                ? styled(Texts.text("policy.warning.nolevel"), "policy-muted")
                : styled(level.term(), "policy-mark", "warning-" + level.name().toLowerCase(Locale.ROOT));
    }
}
