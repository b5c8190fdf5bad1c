package cn.binggui.core.scoring.metric;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.Grounds;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What decisions rest on: how often the case was sent back before, whether the household's means were verified, and what the rules say.
 *
 * <p>Of a case that was decided more than once the last decision counts, and none while it is looked into anew; whether a decision
 * agrees with the rules is asked of each.
 */
final class DecisionWatch implements Watch {
    private static final int OFTEN = 2;

    private final List<Step> verifications;
    private final List<Observation> agreements = new ArrayList<>();
    private int decisions;
    private int reopenings;
    private @Nullable LocalDate oftenOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate verifiedOn;

    DecisionWatch(Steps steps) {
        verifications = steps.of(StepKind.FINANCIAL_VERIFICATION);
    }

    @Override
    public void see(CaseState before, CaseEntry entry, CaseState after) {
        switch (entry.event()) {
            case CaseEvent.Confirmed confirmed ->
                decided(before, entry.on(), confirmed.grounds(), confirmed.category());
            case CaseEvent.Refused refused -> decided(before, entry.on(), refused.grounds(), Category.NONE);
            case CaseEvent.Reopened reopened -> {
                reopenings++;
                oftenOn = reopenings == OFTEN ? entry.on() : oftenOn;
                decidedOn = null;
            }
            case CaseEvent other -> {
                // nothing else decides
            }
        }
    }

    private void decided(CaseState before, LocalDate on, Grounds grounds, Category category) {
        decisions++;
        decidedOn = on;
        verifiedOn = verifications.stream()
                .map(step -> before.done().get(step.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        // what is still proposed, pending or lacking evidence takes people's judgement, and no result may agree with it
        if (grounds.outcome() == Outcome.DETERMINED && grounds.category() != null) {
            agreements.add(new Observation(
                    Metric.AGREES_WITH_RULES,
                    Integer.toString(decisions),
                    on,
                    grounds.category() == category ? on : null,
                    false));
        }
    }

    @Override
    public void tell(CaseState last, Consumer<Observation> observed) {
        agreements.forEach(observed);
        if (decidedOn != null) {
            observed.accept(new Observation(Metric.SENT_BACK, "", decidedOn, oftenOn, false));
            if (!verifications.isEmpty()) {
                observed.accept(new Observation(Metric.VERIFIED, "", decidedOn, verifiedOn, false));
            }
        }
    }
}
