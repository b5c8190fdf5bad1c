package cn.binggui.policy.national;

import cn.binggui.policy.Rule;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.national.resource.PolicyResources;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Alternative;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries one household through a county's rules: scope, members, and a finding for every reading that is open. */
final class HouseholdDetermination implements Rule {
    private final Set<String> townships;
    private final Determination outside;
    private final PolicyRules rules;
    private final HouseholdFinding findings;

    HouseholdDetermination(PolicyResources resources, PolicyRules rules) {
        this.townships = Set.copyOf(resources.plan().townships());
        this.outside = new Determination.NotApplicable(
                new Basis("该乡镇不在本方案试点范围，按现行规程办理", resources.plan().scopeClauses(), null));
        this.rules = rules;
        this.findings = new HouseholdFinding(resources, rules);
    }

    @Override
    public String title() {
        return "认定步骤";
    }

    /** Returns the grounds that belong to no single rule: scope, open readings and remarks. */
    @Override
    public List<Basis> bases() {
        List<Basis> bases = new ArrayList<>(outside.bases());
        bases.addAll(readings());
        bases.addAll(findings.bases());
        return List.copyOf(bases);
    }

    private List<Basis> readings() {
        List<@Nullable Basis> evidence = new ArrayList<>();
        evidence.add(null);
        if (rules.evidence() != null) {
            evidence.add(rules.evidence().supplied());
            evidence.add(rules.evidence().notSupplied());
        }
        List<Basis> readings = new ArrayList<>();
        for (Basis of : evidence) {
            if (of != null) {
                readings.add(of);
            }
            if (rules.income().leavesPensionUnsettled()) {
                for (PensionReading reading : PensionReading.values()) {
                    readings.add(both(of, reading.basis()));
                }
            }
        }
        return readings;
    }

    Determination determine(HouseholdFacts facts, Parameters published) {
        if (!townships.contains(facts.township())) {
            return outside;
        }
        List<MemberRuling> members = new ArrayList<>(facts.members().size());
        boolean evidenceMissing = false;
        for (Member member : facts.members()) {
            MemberRuling ruling = rules.membership().rule(member, facts);
            evidenceMissing |= ruling.ruling() == Ruling.NEEDS_REVIEW;
            members.add(ruling);
        }
        if (!evidenceMissing) {
            List<Member> counted = counted(facts, members, false);
            if (!findings.isPensionUnsettled(facts, counted)) {
                return settled(members, findings.find(facts, counted, null, published));
            }
        }
        return unsettled(facts, members, evidenceMissing, published);
    }

    private static Determination settled(List<MemberRuling> members, Finding finding) {
        if (finding.category() == null) {
            return new Determination.Blocked(members, finding, List.of(), finding.missing());
        }
        if (finding.approver() != null) {
            return new Determination.Proposed(members, finding, finding.approver());
        }
        return new Determination.Determined(members, finding);
    }

    private Determination unsettled(
            HouseholdFacts facts, List<MemberRuling> members, boolean evidenceMissing, Parameters published) {
        List<Alternative> alternatives = new ArrayList<>();
        if (evidenceMissing) {
            PolicyRules.EvidenceReadings evidence = Objects.requireNonNull(rules.evidence());
            read(facts, counted(facts, members, true), evidence.supplied(), published, alternatives);
            read(facts, counted(facts, members, false), evidence.notSupplied(), published, alternatives);
        } else {
            read(facts, counted(facts, members, false), null, published, alternatives);
        }
        if (alternatives.stream().anyMatch(a -> a.finding().category() == null)) {
            return new Determination.Blocked(members, null, alternatives, Determination.union(alternatives));
        }
        return evidenceMissing
                ? new Determination.NeedsEvidence(members, alternatives)
                : new Determination.Pending(members, alternatives);
    }

    private void read(
            HouseholdFacts facts,
            List<Member> counted,
            @Nullable Basis evidence,
            Parameters published,
            List<Alternative> alternatives) {
        if (!findings.isPensionUnsettled(facts, counted)) {
            alternatives.add(
                    new Alternative(Objects.requireNonNull(evidence), findings.find(facts, counted, null, published)));
            return;
        }
        for (PensionReading reading : PensionReading.values()) {
            alternatives.add(new Alternative(
                    both(evidence, reading.basis()), findings.find(facts, counted, reading, published)));
        }
    }

    private static Basis both(@Nullable Basis first, Basis second) {
        if (first == null) {
            return second;
        }
        List<Clause> clauses = Stream.concat(first.clauses().stream(), second.clauses().stream())
                .toList();
        return new Basis(first.reason() + "；" + second.reason(), clauses, second.flag());
    }

    private static List<Member> counted(HouseholdFacts facts, List<MemberRuling> rulings, boolean withReview) {
        List<Member> counted = new ArrayList<>(rulings.size());
        for (int i = 0; i < rulings.size(); i++) {
            boolean counts = switch (rulings.get(i).ruling()) {
                case COUNTED -> true;
                case NOT_COUNTED -> false;
                case NEEDS_REVIEW -> withReview;
            };
            if (counts) {
                counted.add(facts.members().get(i));
            }
        }
        return counted;
    }
}
