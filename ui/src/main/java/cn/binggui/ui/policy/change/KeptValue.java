package cn.binggui.ui.policy.change;

import cn.binggui.core.access.Actor;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterDrafts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person types of one value until it is saved.
 *
 * @param residence whose value was asked for; {@code null} where the parameter does not distinguish
 * @param change that is written anew; {@code null} for a new value
 */
record KeptValue(
        ParameterDrafts drafts,
        Actor actor,
        Parameter parameter,
        @Nullable Residence residence,
        @Nullable ParameterChange change) {
    Optional<Draft> find() {
        return drafts.find(actor, parameter.id(), residence, changeId());
    }

    void keep(Map<String, Object> content) {
        drafts.save(actor, parameter.id(), residence, changeId(), version(), content);
    }

    void forget() {
        drafts.remove(actor, parameter.id(), residence, changeId());
    }

    /** Returns the version of the change that the person has before them; 0 for a new value. */
    int version() {
        return change == null ? 0 : change.version();
    }

    private @Nullable Long changeId() {
        return change == null ? null : Long.valueOf(change.id());
    }
}
