package cn.binggui.core.household;

import cn.binggui.policy.Term;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells members' relations from a new head: by the old relations as far as they go, else by what a person says. */
final class KinshipTelling {
    private final Relation newHead;
    private final Kinship said;
    private final Mistakes mistakes;

    /** @param newHead the new head's relation to the old one */
    KinshipTelling(Relation newHead, Kinship said, Mistakes mistakes) {
        this.newHead = newHead;
        this.said = said;
        this.mistakes = mistakes;
    }

    /**
     * Returns the members with their relations to the new head; where there is a mistake a relation stays as it was.
     *
     * @param head id of the new head; {@code null} where he is none of the members
     */
    List<Member> tell(List<Member> members, @Nullable String head) {
        List<Member> told = members.stream()
                .map(member -> member.id().equals(head) ? head(member) : tell(member))
                .toList();
        unknown(members, head, said.relations(), "kinship.relations.");
        unknown(members, head, said.legalSupportDuties(), "kinship.legalSupportDuties.");
        return told;
    }

    /** Adds a mistake where more than one is the applicant's spouse. */
    static void oneSpouse(List<Member> members, String path, Mistakes mistakes) {
        List<Member> spouses = members.stream()
                .filter(member -> member.relation() == Relation.SPOUSE)
                .toList();
        if (spouses.size() > 1) {
            mistakes.add(
                    path,
                    "户主的配偶只能有一名，现有 %d 名（%s），请改正其余人与户主的关系"
                            .formatted(
                                    spouses.size(),
                                    spouses.stream().map(Member::id).collect(Collectors.joining("、"))));
        }
    }

    private static Member head(Member member) {
        MemberDraft draft = MemberDraft.of(member);
        draft.relation = Relation.APPLICANT;
        draft.legalSupportDuty = true;
        return draft.member();
    }

    private Member tell(Member member) {
        MemberDraft draft = MemberDraft.of(member);
        Relation relation = relation(member);
        if (relation != null) {
            draft.relation = relation;
            draft.legalSupportDuty = duty(member, relation);
        }
        return draft.member();
    }

    private @Nullable Relation relation(Member member) {
        Relation chosen = said.relations().get(member.id());
        return switch (Relations.seenFrom(newHead, member.relation())) {
            case NewRelation.Known(Relation known) -> {
                if (chosen != null && chosen != known) {
                    wrong(
                            member,
                            "按原登记的关系，“%s”应是新户主的%s；如实际不是，请先这样办理，再用“更新情况”改正此人的关系".formatted(member.id(), known.term()));
                }
                yield known;
            }
            case NewRelation.ToChoose(List<Relation> candidates) -> {
                if (chosen == null) {
                    wrong(
                            member,
                            "“%s”（原为%s）与新户主的关系不能从原关系推出，请选择：%s"
                                    .formatted(member.id(), member.relation().term(), terms(candidates)));
                } else if (!candidates.contains(chosen)) {
                    wrong(
                            member,
                            "“%s”（原为%s）不会是新户主的%s，请选择：%s"
                                    .formatted(
                                            member.id(), member.relation().term(), chosen.term(), terms(candidates)));
                }
                yield chosen;
            }
        };
    }

    private boolean duty(Member member, Relation now) {
        Boolean told = said.legalSupportDuties().get(member.id());
        if (now == Relation.SPOUSE) {
            return true;
        }
        if (told != null) {
            return told;
        }
        if (Relations.leavesDutyOpen(member, now)) {
            mistakes.add(
                    "kinship.legalSupportDuties." + member.id(),
                    "“%s”与新户主的关系现为“%s”，原登记为%s法定赡养、抚养、扶养义务，请重新说明有没有"
                            .formatted(member.id(), now.term(), member.legalSupportDuty() ? "有" : "没有"));
        }
        return member.legalSupportDuty();
    }

    private void unknown(List<Member> members, @Nullable String head, Map<String, ?> byMember, String path) {
        for (String id : byMember.keySet().stream().sorted().toList()) {
            if (id.equals(head)) {
                mistakes.add(path + id, "“%s”是新户主，不用填与户主的关系，请删去".formatted(id));
            } else if (members.stream().noneMatch(member -> member.id().equals(id))) {
                mistakes.add(path + id, "“%s”不在要确定关系的人员中，请删去".formatted(id));
            }
        }
    }

    private void wrong(Member member, String message) {
        mistakes.add("kinship.relations." + member.id(), message);
    }

    private static String terms(List<Relation> relations) {
        return relations.stream().map(Term::term).collect(Collectors.joining("、"));
    }
}
