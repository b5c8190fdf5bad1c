package cn.binggui.core.household;

import cn.binggui.core.household.Change.Split;
import cn.binggui.core.household.Changed.Continued;
import cn.binggui.core.household.Changed.Founded;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes two households of one, and neither loses nor doubles anything. */
final class Splitting {
    private final HouseholdState before;
    private final HouseholdFacts facts;
    private final Split split;
    private final Mistakes mistakes;

    Splitting(HouseholdState before, Split split, Mistakes mistakes) {
        this.before = before;
        facts = before.facts();
        this.split = split;
        this.mistakes = mistakes;
    }

    Changed apply() {
        checkWhoGoes();
        checkSupport();
        checkExpenses();
        Places.check(before, split.place(), mistakes);
        Member head = head();
        List<Member> going = facts.members().stream()
                .filter(member -> split.memberIds().contains(member.id()))
                .toList();
        if (head != null) {
            going = new KinshipTelling(head.relation(), split.kinship(), mistakes).tell(going, head.id());
            KinshipTelling.oneSpouse(going, "kinship.relations", mistakes);
        }
        mistakes.refuse();
        Set<String> staying = new LinkedHashSet<>(Members.ids(facts));
        staying.removeAll(split.memberIds());
        return new Changed(List.of(
                new Continued(
                        before,
                        new HouseholdState(before.village(), remaining(staying), persons(staying)),
                        ChangeKind.SPLIT,
                        "分户：%s另立一户".formatted(Members.without(Members.ids(facts), staying))),
                new Founded(
                        new HouseholdState(split.place().village(), founded(going), persons(split.memberIds())),
                        ChangeKind.SPLIT,
                        "分户：由原户分出，户主为%s".formatted(split.head()))));
    }

    private void checkWhoGoes() {
        Set<String> ids = Members.ids(facts);
        if (split.memberIds().isEmpty()) {
            mistakes.add("memberIds", "请选择分出的人员，至少一名");
        }
        split.memberIds().stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .forEach(id -> mistakes.add("memberIds", Members.unknown(id)));
        String oldHead = Members.head(facts).id();
        if (split.memberIds().contains(oldHead)) {
            mistakes.add(
                    "memberIds",
                    split.memberIds().containsAll(ids)
                            ? "不能把全部人员都分出去；如要迁往别处，请办理“迁移”"
                            : "“%s”是户主，要留在原户；请改选其他人员，或先办理“变更户主”".formatted(oldHead));
        }
    }

    private @Nullable Member head() {
        Member head = Members.find(facts, split.head());
        if (head == null || !split.memberIds().contains(head.id())) {
            mistakes.add("head", "新户的户主“%s”不在分出的人员中，请从分出的人员中选择".formatted(split.head()));
            return null;
        }
        return head;
    }

    /** Facts name who owes and who is owed within one household only. */
    private void checkSupport() {
        for (AssessedSupport support : facts.assessedSupport()) {
            boolean goesProvider = split.memberIds().contains(support.memberId());
            if (goesProvider != split.memberIds().contains(support.beneficiaryId())) {
                mistakes.add(
                        "memberIds",
                        "“%s”应付给“%s”赡（抚、扶）养费每年%s元，两人分户后这项费用无处登记；请让两人在同一户，或先用“更新情况”删去这项费用"
                                .formatted(
                                        support.memberId(),
                                        support.beneficiaryId(),
                                        support.annualAmount().yuanText()));
            }
        }
    }

    private void checkExpenses() {
        List<ExpenseItem> all = facts.necessaryExpenses();
        if (split.expenses().size() != all.size()) {
            mistakes.add(
                    "expenses",
                    "原户有 %d 项必需支出，请逐项说明随分出人员转走多少元（不转走的填0），现填了 %d 项"
                            .formatted(all.size(), split.expenses().size()));
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            Money goes = split.expenses().get(i);
            Money whole = all.get(i).annualAmount();
            if (goes.fen() < 0 || goes.compareTo(whole) > 0) {
                mistakes.add(
                        "expenses[%d]".formatted(i),
                        "%s支出共%s元，转走的应在0至%s元之间，不能是%s元"
                                .formatted(
                                        all.get(i).kind().term(), whole.yuanText(), whole.yuanText(), goes.yuanText()));
            }
        }
    }

    private HouseholdFacts remaining(Set<String> staying) {
        return new FactsDraft(facts, split.on())
                .only(staying)
                .expenses(expenses(false))
                .facts();
    }

    private HouseholdFacts founded(List<Member> going) {
        return new FactsDraft(facts, split.on())
                .only(split.memberIds())
                .members(going)
                .expenses(expenses(true))
                .circumstances(split.circumstances())
                .township(split.place().township())
                .facts();
    }

    private List<ExpenseItem> expenses(boolean going) {
        List<ExpenseItem> expenses = new ArrayList<>();
        for (int i = 0; i < facts.necessaryExpenses().size(); i++) {
            ExpenseItem item = facts.necessaryExpenses().get(i);
            Money goes = split.expenses().get(i);
            Money part = going ? goes : item.annualAmount().lessAtMost(goes);
            boolean staysUntouched = !going && goes.isZero();
            if (!part.isZero() || staysUntouched) {
                expenses.add(new ExpenseItem(item.kind(), part));
            }
        }
        return expenses;
    }

    private Map<String, Long> persons(Set<String> ids) {
        return before.persons().entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }
}
