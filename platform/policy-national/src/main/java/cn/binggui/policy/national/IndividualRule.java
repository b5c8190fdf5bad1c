package cn.binggui.policy.national;

import cn.binggui.policy.Rule;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.Treatment;
import cn.binggui.policy.value.Whole;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a gravely ill or severely disabled member may receive or do apart from the household. */
public final class IndividualRule implements Rule {
    private final Basis inMargin;
    private final @Nullable Basis inRigid;
    private final Basis alone;
    private final int majority;

    /**
     * @param inMargin why they are taken into 低保 from a household on the margin
     * @param inRigid why they are treated person by person in a household with rigid expenses, or {@code null}
     * @param alone why an adult without work may apply alone
     */
    public IndividualRule(Basis inMargin, @Nullable Basis inRigid, Basis alone, Whole majority) {
        this.inMargin = inMargin;
        this.inRigid = inRigid;
        this.alone = alone;
        this.majority = majority.count();
    }

    @Override
    public String title() {
        return "按人施策";
    }

    @Override
    public List<Basis> bases() {
        return Stream.of(inMargin, inRigid, alone).filter(Objects::nonNull).toList();
    }

    @Nullable
    IndividualRuling rule(Member member, HouseholdFacts facts, Category category) {
        return switch (category) {
            case ALLOWANCE_MARGIN ->
                isGrave(member) ? new IndividualRuling(member.id(), Treatment.SINGLE_PERSON_ALLOWANCE, inMargin) : null;
            case RIGID_EXPENDITURE -> {
                if (inRigid == null) {
                    yield alone(member, facts);
                }
                yield isGrave(member) ? new IndividualRuling(member.id(), Treatment.PERSON_BY_PERSON, inRigid) : null;
            }
            case OTHER_HARDSHIP, NONE -> alone(member, facts);
            case EXTREME_HARDSHIP, SUBSISTENCE_ALLOWANCE -> null;
        };
    }

    static boolean isGrave(Member member) {
        return member.majorIllness() || member.isSeverelyDisabled();
    }

    private @Nullable IndividualRuling alone(Member member, HouseholdFacts facts) {
        return member.isSeverelyDisabled() && !member.employed() && member.hasReached(majority, facts.acceptedOn())
                ? new IndividualRuling(member.id(), Treatment.MAY_APPLY_ALONE, alone)
                : null;
    }
}
