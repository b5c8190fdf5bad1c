package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recurring monitoring work.
 *
 * @param every the period; {@code null} where the plan only says 定期, 不定期 or 常态化
 * @param frequency the frequency in the plan's words
 */
public record MonitoringCycle(
        String id,
        MonitoringKind kind,
        String name,
        String actor,
        String target,
        @Nullable Cycle every,
        String frequency,
        List<Clause> clauses) {
    public MonitoringCycle {
        clauses = List.copyOf(clauses);
    }
}
