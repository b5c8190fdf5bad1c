package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes a member into a household and lets one go. */
final class JoiningAndLeaving {
    private JoiningAndLeaving() {}

    static Changed join(HouseholdState before, Change.Join join, Mistakes mistakes) {
        Member member = join.member();
        HouseholdFacts facts = before.facts();
        List<Member> members = plus(facts.members(), List.of(member));
        checkNewcomer(facts, join, mistakes);
        checkItems(facts, join, mistakes);
        KinshipTelling.oneSpouse(members, "member.relation", mistakes);
        Long person = join.person();
        if (person != null && before.persons().containsValue(person)) {
            mistakes.add("person", "此人已是该户人员，不能重复增加，请核对身份证号");
        }
        Limits.check(
                members.size(),
                facts.income().size() + join.income().size(),
                facts.assessedSupport().size() + join.assessedSupport().size(),
                facts.necessaryExpenses().size(),
                mistakes);
        mistakes.refuse();
        HouseholdFacts after = new FactsDraft(facts, join.on())
                .members(members)
                .income(plus(facts.income(), join.income()))
                .support(plus(facts.assessedSupport(), join.assessedSupport()))
                .facts();
        Map<String, Long> persons = new HashMap<>(before.persons());
        if (person != null) {
            persons.put(member.id(), person);
        }
        return Changes.continued(
                before,
                new HouseholdState(before.village(), after, persons),
                ChangeKind.MEMBER_JOINED,
                "增加人员：%s（%s）".formatted(member.id(), member.relation().term()));
    }

    private static void checkNewcomer(HouseholdFacts facts, Change.Join join, Mistakes mistakes) {
        Member member = join.member();
        if (Members.find(facts, member.id()) != null) {
            mistakes.add("member.id", "编号“%s”已有人使用，请换一个编号".formatted(member.id()));
        }
        if (member.relation() == Relation.APPLICANT) {
            mistakes.add("member.relation", "新增人员不能是申请人（户主），请选择其与户主的关系，需要时再办理“变更户主”");
        }
        if (member.birthDate().isAfter(join.on())) {
            mistakes.add("member.birthDate", "出生日期 %s 晚于变更日期 %s，请核对".formatted(member.birthDate(), join.on()));
        }
    }

    private static void checkItems(HouseholdFacts facts, Change.Join join, Mistakes mistakes) {
        String id = join.member().id();
        for (int i = 0; i < join.income().size(); i++) {
            if (!join.income().get(i).memberId().equals(id)) {
                mistakes.add("income[%d].memberId".formatted(i), "这里只填新增人员“%s”的收入，其他人的收入请用“更新情况”填写".formatted(id));
            }
        }
        Set<String> all = new LinkedHashSet<>(Members.ids(facts));
        all.add(id);
        for (int i = 0; i < join.assessedSupport().size(); i++) {
            AssessedSupport support = join.assessedSupport().get(i);
            String path = "assessedSupport[%d]".formatted(i);
            if (!support.memberId().equals(id) && !support.beneficiaryId().equals(id)) {
                mistakes.add(path, "这里只填新增人员“%s”应付或应得的赡（抚、扶）养费，其他的请用“更新情况”填写".formatted(id));
            }
            Stream.of(support.memberId(), support.beneficiaryId())
                    .filter(named -> !all.contains(named))
                    .forEach(named -> mistakes.add(path, Members.unknown(named)));
        }
    }

    static Changed leave(HouseholdState before, Change.Leave leave, Mistakes mistakes) {
        Member member = Members.find(before.facts(), leave.memberId());
        if (member == null) {
            mistakes.add("memberId", Members.unknown(leave.memberId()));
            throw mistakes.refusal();
        }
        return leave.staysListed() ? stay(before, leave, member, mistakes) : go(before, leave, member, mistakes);
    }

    private static Changed stay(HouseholdState before, Change.Leave leave, Member member, Mistakes mistakes) {
        LeaveReason reason = leave.reason();
        if (!reason.maybeListed()) {
            mistakes.add("staysListed", "因“%s”减少的人员不能继续列在家庭人员中，请选择移出".formatted(reason.term()));
            throw mistakes.refusal();
        }
        MemberDraft draft = MemberDraft.of(member);
        reason.mark(draft);
        Member marked = draft.member();
        if (marked.equals(member)) {
            mistakes.add("reason", "“%s”已登记为%s，没有变化；如要移出，请选择不再列为家庭人员".formatted(member.id(), reason.term()));
        }
        mistakes.refuse();
        List<Member> members = before.facts().members().stream()
                .map(one -> one.id().equals(member.id()) ? marked : one)
                .toList();
        HouseholdFacts after =
                new FactsDraft(before.facts(), leave.on()).members(members).facts();
        return Changes.continued(
                before,
                new HouseholdState(before.village(), after, before.persons()),
                ChangeKind.UPDATED,
                "更新情况：%s（%s），仍列为家庭人员，由认定规则判断是否计入".formatted(member.id(), reason.term()));
    }

    private static Changed go(HouseholdState before, Change.Leave leave, Member member, Mistakes mistakes) {
        HouseholdFacts facts = before.facts();
        String id = member.id();
        if (member.relation() == Relation.APPLICANT) {
            mistakes.add(
                    "memberId",
                    facts.members().size() == 1
                            ? "“%s”是该户唯一的人员，请办理“注销”".formatted(id)
                            : "“%s”是户主，请先办理“变更户主”，再减少此人".formatted(id));
        }
        if (leave.reason() != LeaveReason.DIED) {
            checkSupportOwed(facts, leave, mistakes);
        }
        mistakes.refuse();
        Set<String> remaining = new LinkedHashSet<>(Members.ids(facts));
        remaining.remove(id);
        Map<String, Long> persons = new HashMap<>(before.persons());
        persons.remove(id);
        HouseholdFacts after = new FactsDraft(facts, leave.on()).only(remaining).facts();
        return Changes.continued(
                before,
                new HouseholdState(before.village(), after, persons),
                ChangeKind.MEMBER_LEFT,
                "减少人员：%s（%s）".formatted(id, leave.reason().term()));
    }

    /** The living go on owing what was assessed; it counts only as long as the facts know who owes it. */
    private static void checkSupportOwed(HouseholdFacts facts, Change.Leave leave, Mistakes mistakes) {
        for (AssessedSupport support : facts.assessedSupport()) {
            if (support.memberId().equals(leave.memberId())) {
                mistakes.add(
                        "memberId",
                        "“%s”应付给“%s”赡（抚、扶）养费每年%s元，移出后将不再计算；请%s先用“更新情况”删去这项费用"
                                .formatted(
                                        support.memberId(),
                                        support.beneficiaryId(),
                                        support.annualAmount().yuanText(),
                                        leave.reason().maybeListed() ? "选择仍列为家庭人员，或" : ""));
            }
        }
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
