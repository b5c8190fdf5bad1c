package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what two households say differently of a person who is a member of both. */
final class MergeConflicts {
    private static final String ADVICE = "请核实后先用“更新情况”改成一致，再并户";

    private final HouseholdFacts ours;
    private final HouseholdFacts theirs;
    private final MergedIds ids;
    private final Mistakes mistakes;

    MergeConflicts(HouseholdFacts ours, HouseholdFacts theirs, MergedIds ids, Mistakes mistakes) {
        this.ours = ours;
        this.theirs = theirs;
        this.ids = ids;
        this.mistakes = mistakes;
    }

    void check() {
        for (int i = 0; i < theirs.members().size(); i++) {
            Member their = theirs.members().get(i);
            String id = ids.shared(their.id());
            Member our = id == null ? null : Members.find(ours, id);
            if (our != null) {
                String path = "other.members[%d].".formatted(i);
                fields(our, their, path);
                income(our, their, path);
            }
        }
        support();
    }

    private void fields(Member our, Member their, String path) {
        for (MemberField field : MemberField.values()) {
            if (!toldFromTheHead(field) && field.differs(our, their)) {
                mistakes.add(
                        path + field.json(),
                        "%s的“%s”两户登记不一致：本户为%s，并入户为%s；%s"
                                .formatted(
                                        named(our, their),
                                        field.label(),
                                        field.words(our),
                                        field.words(their),
                                        ADVICE));
            }
        }
    }

    /** What differs by household and not by person: ours stays. */
    private static boolean toldFromTheHead(MemberField field) {
        return field == MemberField.ID || field == MemberField.RELATION || field == MemberField.LEGAL_SUPPORT_DUTY;
    }

    private void income(Member our, Member their, String path) {
        List<IncomeItem> here = sorted(ours.income().stream()
                .filter(item -> item.memberId().equals(our.id()))
                .toList());
        List<IncomeItem> there = sorted(theirs.income().stream()
                .filter(item -> item.memberId().equals(their.id()))
                .map(item -> new IncomeItem(our.id(), item.source(), item.annualAmount()))
                .toList());
        if (!here.equals(there)) {
            mistakes.add(
                    path + "income",
                    "%s的收入两户登记不一致：本户为%s，并入户为%s；%s"
                            .formatted(named(our, their), Members.words(here), Members.words(there), ADVICE));
        }
    }

    private static List<IncomeItem> sorted(List<IncomeItem> income) {
        return income.stream()
                .sorted(Comparator.comparing(IncomeItem::source).thenComparing(IncomeItem::annualAmount))
                .toList();
    }

    /** Support between two who are both in both households must be the same in both. */
    private void support() {
        List<AssessedSupport> here = new ArrayList<>();
        for (AssessedSupport item : ours.assessedSupport()) {
            if (isShared(item.memberId()) && isShared(item.beneficiaryId())) {
                here.add(item);
            }
        }
        List<AssessedSupport> there = new ArrayList<>();
        for (AssessedSupport item : theirs.assessedSupport()) {
            String provider = ids.shared(item.memberId());
            String beneficiary = ids.shared(item.beneficiaryId());
            if (provider != null && beneficiary != null) {
                there.add(new AssessedSupport(provider, beneficiary, item.annualAmount()));
            }
        }
        List<AssessedSupport> onlyHere = minus(here, there);
        List<AssessedSupport> onlyThere = minus(there, here);
        if (!onlyHere.isEmpty() || !onlyThere.isEmpty()) {
            mistakes.add(
                    "other.assessedSupport",
                    "同在两户的人员之间的赡（抚、扶）养费登记不一致：只在本户的有%s，只在并入户的有%s；%s"
                            .formatted(Members.supportWords(onlyHere), Members.supportWords(onlyThere), ADVICE));
        }
    }

    private boolean isShared(String ourId) {
        return theirs.members().stream().anyMatch(member -> ourId.equals(ids.shared(member.id())));
    }

    private static List<AssessedSupport> minus(List<AssessedSupport> some, List<AssessedSupport> others) {
        List<AssessedSupport> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }

    private static String named(Member our, Member their) {
        return our.id().equals(their.id())
                ? "“%s”".formatted(our.id())
                : "“%s”（并入户的“%s”）".formatted(our.id(), their.id());
    }
}
