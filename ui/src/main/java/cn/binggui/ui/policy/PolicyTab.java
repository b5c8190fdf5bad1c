package cn.binggui.ui.policy;

import cn.binggui.core.policy.Citation;
import cn.binggui.ui.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of the screen, in the order of its tabs. */
enum PolicyTab {
    TEXT,
    PARAMETERS,
    RULES,
    PROCEDURE,
    MONITORING,
    WARNINGS,
    EVALUATION,
    PROVISIONS;

    /** Returns the name that stands in the address. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Texts.text("policy.tab." + key());
    }

    static Optional<PolicyTab> of(String key) {
        return Arrays.stream(values()).filter(tab -> tab.key().equals(key)).findFirst();
    }

    /** Returns the tab that shows what cites a clause. */
    static PolicyTab of(Citation.Kind kind) {
        return switch (kind) {
            case SCOPE, PROVISION -> PROVISIONS;
            case RULE -> RULES;
            case PARAMETER -> PARAMETERS;
            case CHANNEL, TRACK, STEP -> PROCEDURE;
            case MONITORING -> MONITORING;
            case WARNING -> WARNINGS;
            case EVALUATION -> EVALUATION;
        };
    }
}
