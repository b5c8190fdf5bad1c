package cn.binggui.core.household;

import cn.binggui.core.household.Change.Merge;
import cn.binggui.core.household.Changed.Continued;
import cn.binggui.core.household.Changed.Ended;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one household of two; a person in both becomes one member. */
final class Merging {
    private final HouseholdState before;
    private final HouseholdFacts ours;
    private final HouseholdFacts theirs;
    private final Merge merge;
    private final Mistakes mistakes;
    private final MergedIds ids;

    Merging(HouseholdState before, Merge merge, Mistakes mistakes) {
        this.before = before;
        ours = before.facts();
        theirs = merge.other().facts();
        this.merge = merge;
        this.mistakes = mistakes;
        ids = MergedIds.of(before, merge.other(), mistakes);
    }

    Changed apply() {
        if (before.equals(merge.other())) {
            mistakes.add("other", "不能与本户自己并户，请选择另一户");
            throw mistakes.refusal();
        }
        new MergeConflicts(ours, theirs, ids, mistakes).check();
        Relation headRelation = headRelation();
        List<Member> members = new ArrayList<>(ours.members());
        if (headRelation != null) {
            members.addAll(newcomers(headRelation));
        }
        List<IncomeItem> income = new ArrayList<>(ours.income());
        income.addAll(income());
        List<AssessedSupport> support = new ArrayList<>(ours.assessedSupport());
        support.addAll(support());
        List<ExpenseItem> expenses = new ArrayList<>(ours.necessaryExpenses());
        expenses.addAll(theirs.necessaryExpenses());
        Limits.check(members.size(), income.size(), support.size(), expenses.size(), mistakes);
        mistakes.refuse();
        HouseholdFacts after = new FactsDraft(ours, merge.on())
                .members(members)
                .income(income)
                .support(support)
                .expenses(expenses)
                .circumstances(merge.circumstances())
                .facts();
        return new Changed(List.of(
                new Continued(
                        before,
                        new HouseholdState(before.village(), after, persons()),
                        ChangeKind.MERGED,
                        "并户：并入%s".formatted(newcomerIds())),
                ended()));
    }

    private Ended ended() {
        HouseholdFacts last = new FactsDraft(theirs, merge.on()).facts();
        return new Ended(
                merge.other(),
                new HouseholdState(merge.other().village(), last, merge.other().persons()),
                ChangeKind.MERGED,
                "并户：整户并入他户，本户注销",
                ids.all());
    }

    /** Returns the other head's relation to ours, or {@code null} where it is neither registered nor told. */
    private @Nullable Relation headRelation() {
        Relation registered = registered();
        Relation told = merge.headRelation();
        if (registered == null && (told == null || told == Relation.APPLICANT)) {
            mistakes.add("headRelation", "请选择并入户的户主与本户户主的关系");
            return null;
        }
        if (registered != null && told != null && told != registered) {
            mistakes.add(
                    "headRelation",
                    "并入户的户主已登记为本户户主的%s，与所选的%s不一致；请改为%s，或先更新登记的关系"
                            .formatted(registered.term(), told.term(), registered.term()));
        }
        return registered == null ? told : registered;
    }

    private @Nullable Relation registered() {
        Member ourHead = Members.head(ours);
        String theirHeadHere = ids.shared(Members.head(theirs).id());
        Member seenHere = theirHeadHere == null ? null : Members.find(ours, theirHeadHere);
        Relation here = seenHere == null ? null : seenHere.relation();
        Relation there = null;
        for (Member member : theirs.members()) {
            if (ourHead.id().equals(ids.shared(member.id()))) {
                there = Relations.inverse(member.relation());
            }
        }
        if (here != null && there != null && here != there) {
            mistakes.add(
                    "other.members",
                    "两户户主的关系登记不一致：本户登记并入户的户主是%s，按并入户的登记应是%s；请先用“更新情况”改正其中一户".formatted(here.term(), there.term()));
        }
        return here == null ? there : here;
    }

    /** Returns who is not yet a member, with the relation to our head and the id in our household. */
    private List<Member> newcomers(Relation headRelation) {
        List<Member> newcomers = theirs.members().stream()
                .filter(member -> ids.shared(member.id()) == null)
                .toList();
        List<Member> told =
                new KinshipTelling(Relations.inverse(headRelation), merge.kinship(), mistakes).tell(newcomers, null);
        List<Member> all = new ArrayList<>(ours.members());
        List<Member> renamed = told.stream().map(this::renamed).toList();
        all.addAll(renamed);
        KinshipTelling.oneSpouse(all, "kinship.relations", mistakes);
        return renamed;
    }

    private Member renamed(Member member) {
        MemberDraft draft = MemberDraft.of(member);
        draft.id = ids.here(member.id());
        return draft.member();
    }

    private List<IncomeItem> income() {
        return theirs.income().stream()
                .filter(item -> ids.shared(item.memberId()) == null)
                .map(item -> new IncomeItem(ids.here(item.memberId()), item.source(), item.annualAmount()))
                .toList();
    }

    private List<AssessedSupport> support() {
        return theirs.assessedSupport().stream()
                .filter(item -> ids.shared(item.memberId()) == null || ids.shared(item.beneficiaryId()) == null)
                .map(item -> new AssessedSupport(
                        ids.here(item.memberId()), ids.here(item.beneficiaryId()), item.annualAmount()))
                .toList();
    }

    private Map<String, Long> persons() {
        Map<String, Long> persons = new HashMap<>(before.persons());
        merge.other().persons().forEach((id, person) -> persons.put(ids.here(id), person));
        return persons;
    }

    private String newcomerIds() {
        List<String> newcomers = theirs.members().stream()
                .map(Member::id)
                .filter(id -> ids.shared(id) == null)
                .map(ids::here)
                .toList();
        return newcomers.isEmpty() ? "的人员均已在本户" : Members.listed(newcomers);
    }
}
