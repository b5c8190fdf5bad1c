package cn.binggui.policy.national;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.value.Whole;
import java.util.List;
import java.util.stream.Stream;

/** The family of 民发〔2021〕57号第七条: exclusions first, then the listed relatives, then those who live together. */
public final class FamilyMembership implements MembershipRule {
    private final Exclusions exclusions;
    private final Considerations considerations;
    private final FamilyGrounds grounds;
    private final int majority;

    /** @param majority age of majority in years */
    public FamilyMembership(
            Exclusions exclusions, Considerations considerations, FamilyGrounds grounds, Whole majority) {
        this.exclusions = exclusions;
        this.considerations = considerations;
        this.grounds = grounds;
        this.majority = majority.count();
    }

    @Override
    public String title() {
        return "家庭人口认定";
    }

    @Override
    public List<Basis> bases() {
        return Stream.of(exclusions.bases(), grounds.bases(), considerations.bases())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public MemberRuling rule(Member member, HouseholdFacts household) {
        Basis excluded = member.relation() == Relation.APPLICANT ? null : exclusions.exclude(member);
        if (excluded != null) {
            return new MemberRuling(member.id(), Ruling.NOT_COUNTED, excluded, List.of());
        }
        return switch (member.relation()) {
            case APPLICANT -> counted(member, grounds.applicant());
            case SPOUSE -> counted(member, grounds.spouse());
            case CHILD -> child(member, household);
            case PARENT, GRANDPARENT, GRANDCHILD, SIBLING, OTHER -> other(member, considerations.of(member));
        };
    }

    private MemberRuling child(Member member, HouseholdFacts household) {
        if (!member.hasReached(majority, household.acceptedOn())) {
            return counted(member, grounds.minorChild());
        }
        if (!member.canLiveIndependently()) {
            return counted(member, grounds.dependentChild());
        }
        if (member.study() == Study.FULL_TIME_UNDERGRADUATE_OR_BELOW) {
            return counted(member, grounds.student());
        }
        return other(member, Considerations.add(considerations.of(member), grounds.adultChild()));
    }

    private MemberRuling other(Member member, List<Basis> notes) {
        if (!member.legalSupportDuty()) {
            return new MemberRuling(member.id(), Ruling.NOT_COUNTED, grounds.noDuty(), notes);
        }
        if (member.service() == Service.CONSCRIPT) {
            return new MemberRuling(member.id(), Ruling.NOT_COUNTED, grounds.conscript(), notes);
        }
        return member.livesTogether()
                ? new MemberRuling(member.id(), Ruling.COUNTED, grounds.livingTogether(), notes)
                : new MemberRuling(member.id(), Ruling.NOT_COUNTED, grounds.livingApart(), notes);
    }

    private MemberRuling counted(Member member, Basis basis) {
        return new MemberRuling(member.id(), Ruling.COUNTED, basis, considerations.of(member));
    }
}
