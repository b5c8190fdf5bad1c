package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a household, to be shown row by row.
 *
 * <p>The day of the facts is left out, for every revision has another; so is the order of members and items.
 *
 * @param rows first the household as a whole, then people, then income, support and expenses, at last identities
 */
public record StateDifference(List<Row> rows) {
    private static final String COME = "增加人员";
    private static final String GONE = "减少人员";

    public StateDifference {
        rows = List.copyOf(rows);
    }

    /**
     * One thing that differs.
     *
     * @param member id of whom it is about; {@code null} for the household as a whole
     * @param what the thing's Chinese name
     * @param before in Chinese words; empty where it was not there
     * @param after in Chinese words; empty where it is no longer there
     */
    public record Row(@Nullable String member, String what, String before, String after) {
        /** Returns whether a member has come or gone. */
        public boolean isAboutAWholePerson() {
            return what.equals(GONE) || what.equals(COME);
        }

        /** Facts stay out of logs. */
        @Override
        public String toString() {
            return "Row[%s]".formatted(what);
        }
    }

    /** Compares two states: where the household lives, its facts, and whose identities are known. */
    public static StateDifference between(HouseholdState before, HouseholdState after) {
        List<Row> rows = new ArrayList<>();
        add(rows, null, "村（社区）代码", before.village(), after.village());
        rows.addAll(between(before.facts(), after.facts()).rows());
        for (Member member : before.facts().members()) {
            if (Members.find(after.facts(), member.id()) != null) {
                person(member.id(), before, after, rows);
            }
        }
        return new StateDifference(rows);
    }

    /** Compares the facts alone. */
    public static StateDifference between(HouseholdFacts before, HouseholdFacts after) {
        List<Row> rows = new ArrayList<>();
        for (HouseholdField field : HouseholdField.values()) {
            if (field != HouseholdField.ACCEPTED_ON) {
                add(rows, null, field.label(), field.words(before), field.words(after));
            }
        }
        for (Member member : before.members()) {
            Member now = Members.find(after, member.id());
            if (now == null) {
                rows.add(new Row(member.id(), GONE, words(member), ""));
            } else {
                member(member, now, rows);
            }
        }
        for (Member member : after.members()) {
            if (Members.find(before, member.id()) == null) {
                rows.add(new Row(member.id(), COME, "", words(member)));
            }
        }
        items(income(before), income(after), rows);
        items(support(before), support(after), rows);
        items(expenses(before), expenses(after), rows);
        return new StateDifference(rows);
    }

    private static void member(Member before, Member after, List<Row> rows) {
        for (MemberField field : MemberField.values()) {
            add(rows, before.id(), field.label(), field.words(before), field.words(after));
        }
    }

    private static void person(String member, HouseholdState before, HouseholdState after, List<Row> rows) {
        Long was = before.persons().get(member);
        Long is = after.persons().get(member);
        String now = is == null ? "未登记" : was == null || was.equals(is) ? "已登记" : "已更换";
        add(rows, member, "身份信息", was == null ? "未登记" : "已登记", now);
    }

    /** Returns everything about a person that is not as usual. */
    private static String words(Member member) {
        MemberDraft usual = new MemberDraft();
        usual.id = member.id();
        usual.relation = member.relation();
        usual.birthDate = member.birthDate();
        usual.livesTogether = member.livesTogether();
        Member ordinary = usual.member();
        return Arrays.stream(MemberField.values())
                .filter(field -> field != MemberField.ID)
                .filter(field -> field.isAlwaysTold() || field.differs(member, ordinary))
                .map(field -> field.label() + "：" + field.words(member))
                .collect(Collectors.joining("；"));
    }

    /** What items are about; the constants keep the rows in the contract's order. */
    private record Subject(String member, Enum<?> kind, String other, String what) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject to) {
            int byMember = member.compareTo(to.member);
            int byKind = byMember == 0 ? Integer.compare(kind.ordinal(), to.kind.ordinal()) : byMember;
            return byKind == 0 ? other.compareTo(to.other) : byKind;
        }
    }

    private static Map<Subject, List<Money>> income(HouseholdFacts facts) {
        Map<Subject, List<Money>> amounts = new TreeMap<>();
        for (IncomeItem item : facts.income()) {
            IncomeSource source = item.source();
            put(amounts, new Subject(item.memberId(), source, "", source.term() + "收入"), item.annualAmount());
        }
        return amounts;
    }

    private static Map<Subject, List<Money>> support(HouseholdFacts facts) {
        Map<Subject, List<Money>> amounts = new TreeMap<>();
        for (AssessedSupport item : facts.assessedSupport()) {
            String what = "应付%s的核定费用".formatted(item.beneficiaryId());
            Subject subject = new Subject(item.memberId(), IncomeSource.OTHER, item.beneficiaryId(), what);
            put(amounts, subject, item.annualAmount());
        }
        return amounts;
    }

    private static Map<Subject, List<Money>> expenses(HouseholdFacts facts) {
        Map<Subject, List<Money>> amounts = new TreeMap<>();
        for (ExpenseItem item : facts.necessaryExpenses()) {
            ExpenseKind kind = item.kind();
            put(amounts, new Subject("", kind, "", kind.term() + "支出"), item.annualAmount());
        }
        return amounts;
    }

    private static void put(Map<Subject, List<Money>> amounts, Subject subject, Money amount) {
        amounts.computeIfAbsent(subject, key -> new ArrayList<>()).add(amount);
    }

    private static void items(Map<Subject, List<Money>> before, Map<Subject, List<Money>> after, List<Row> rows) {
        Map<Subject, List<Money>> all = new TreeMap<>(before);
        all.putAll(after);
        for (Subject subject : all.keySet()) {
            add(
                    rows,
                    subject.member().isEmpty() ? null : subject.member(),
                    subject.what(),
                    words(before.getOrDefault(subject, List.of())),
                    words(after.getOrDefault(subject, List.of())));
        }
    }

    private static String words(List<Money> amounts) {
        return amounts.stream()
                .sorted()
                .map(amount -> amount.number().toPlainString() + "元")
                .collect(Collectors.joining("、"));
    }

    private static void add(List<Row> rows, @Nullable String member, String what, String before, String after) {
        if (!before.equals(after)) {
            rows.add(new Row(member, what, before, after));
        }
    }
}
