package cn.binggui.core.household;

import static cn.binggui.core.household.Household.SINCE;
import static cn.binggui.core.household.Household.expense;
import static cn.binggui.core.household.Household.family;
import static cn.binggui.core.household.Household.member;
import static cn.binggui.core.household.Household.wages;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.household.StateDifference.Row;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StateDifferenceTest {
    static Stream<Arguments> fieldsOfAMember() {
        return Stream.of(
                field("出生日期", "1980-02-01", "2013-02-01", draft -> draft.birthDate = LocalDate.of(2013, 2, 1)),
                field("与申请人关系", "子女", "其他", draft -> draft.relation = Relation.OTHER),
                field("婚姻状况", "未婚", "离婚", draft -> draft.maritalStatus = MaritalStatus.DIVORCED),
                field("长期共同居住", "是", "否", draft -> draft.livesTogether = false),
                field("收支共享", "是", "否", draft -> draft.sharesFinances = false),
                field("有法定赡养、抚养、扶养义务", "是", "否", draft -> draft.legalSupportDuty = false),
                field("外出务工", "否", "是", draft -> draft.worksAway = true),
                field("在读情况", "无", "全日制研究生", draft -> draft.study = Study.FULL_TIME_POSTGRADUATE),
                field("本人有收入", "是", "否", draft -> draft.hasOwnIncome = false),
                field("已就业", "是", "否", draft -> draft.employed = false),
                field("服役情况", "无", "军士", draft -> draft.service = Service.SERGEANT),
                field("羁押服刑", "无", "服刑", draft -> draft.custody = Custody.IMPRISONED),
                field("失踪情况", "无", "宣告失踪", draft -> draft.missing = Missing.DECLARED),
                field("宗教教职离家", "0个月", "36个月", draft -> draft.clergyMonthsAway = 36),
                field("已外嫁、户口未迁出", "否", "是", draft -> draft.marriedOut = true),
                field("能独立生活", "是", "否", draft -> draft.canLiveIndependently = false),
                field(
                        "残疾",
                        "无",
                        "智力残疾三级",
                        draft -> draft.disability = new Disability(DisabilityCategory.INTELLECTUAL, 3)),
                field("重病、重特大疾病", "否", "是", draft -> draft.majorIllness = true),
                field("户口已登记", "是", "否", draft -> draft.registered = false),
                field("新生儿出生证明材料", "齐全", "缺村证明", draft -> draft.birthProof = BirthProof.VILLAGE_PROOF_MISSING));
    }

    private static Arguments field(String what, String before, String after, Consumer<MemberDraft> change) {
        return Arguments.of(new Row("丙", what, before, after), change);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAMember")
    void tellsEveryFieldOfAMember(Row row, Consumer<MemberDraft> change) {
        HouseholdState changed = with(draft -> draft.members(family().facts().members().stream()
                .map(member -> {
                    MemberDraft one = MemberDraft.of(member);
                    if (member.id().equals("丙")) {
                        change.accept(one);
                    }
                    return one.member();
                })
                .toList()));
        assertEquals(List.of(row), StateDifference.between(family(), changed).rows());
    }

    @Test
    void theFieldsAboveAreAll() {
        assertEquals(
                Arrays.stream(MemberField.values())
                        .filter(field -> field != MemberField.ID)
                        .map(MemberField::label)
                        .sorted()
                        .toList(),
                fieldsOfAMember()
                        .map(row -> ((Row) row.get()[0]).what())
                        .sorted()
                        .toList());
    }

    @Test
    void tellsWhatConcernsTheHousehold() {
        HouseholdState changed = with(draft -> draft.township("金山店镇")
                .circumstances(new Circumstances(
                        Residence.URBAN, Property.OVER_LIMIT, new ExtremeHardship(true, true, true), true)));
        HouseholdState moved = new HouseholdState("420281103201", changed.facts(), changed.persons());
        assertEquals(
                List.of(
                        new Row(null, "村（社区）代码", "420281105201", "420281103201"),
                        new Row(null, "乡镇（街道）", "还地桥镇", "金山店镇"),
                        new Row(null, "户籍类型", "农村", "城镇"),
                        new Row(null, "家庭财产核查", "符合低保", "超限"),
                        new Row(null, "无劳动能力", "否", "是"),
                        new Row(null, "无生活来源", "否", "是"),
                        new Row(null, "无履责义务人", "否", "是"),
                        new Row(null, "突发严重困难", "否", "是")),
                StateDifference.between(family(), moved).rows());
    }

    @Test
    void tellsWhoCameAndWhoWent() {
        HouseholdState changed = with(draft -> draft.members(List.of(
                member("甲", Relation.APPLICANT),
                member("乙", Relation.SPOUSE),
                member("丁", Relation.PARENT),
                member("戊", Relation.CHILD, child -> {
                    child.birthDate = LocalDate.of(2025, 8, 1);
                    child.registered = false;
                    child.birthProof = BirthProof.BIRTH_CERTIFICATE_MISSING;
                }))));
        assertEquals(
                List.of(
                        new Row("丙", "减少人员", "与申请人关系：子女；出生日期：1980-02-01", ""),
                        new Row("戊", "增加人员", "", "与申请人关系：子女；出生日期：2025-08-01；户口已登记：否；新生儿出生证明材料：缺出生证明")),
                StateDifference.between(family(), changed).rows());
    }

    @Test
    void tellsIdentitiesWithoutShowingThem() {
        HouseholdState changed = Household.withPersons(family(), Map.of("甲", 1L, "乙", 99L, "丙", 3L));
        assertEquals(
                List.of(new Row("乙", "身份信息", "已登记", "已更换"), new Row("丁", "身份信息", "已登记", "未登记")),
                StateDifference.between(family(), changed).rows());
        assertEquals(
                List.of(new Row("乙", "身份信息", "已登记", "已更换"), new Row("丁", "身份信息", "未登记", "已登记")),
                StateDifference.between(changed, family()).rows());
    }

    @Test
    void tellsIncomeSupportAndExpenses() {
        HouseholdState before = with(draft -> draft.support(List.of(new AssessedSupport("丙", "丁", Money.yuan(600)))));
        HouseholdState after = with(draft -> draft.income(List.of(wages("甲", 12_000), wages("甲", 500), wages("乙", 1)))
                .support(List.of(
                        new AssessedSupport("丙", "丁", Money.yuan(700)), new AssessedSupport("丙", "甲", new Money(1))))
                .expenses(List.of(expense(ExpenseKind.EDUCATION, 1_200))));
        assertEquals(
                List.of(
                        new Row("乙", "工资性收入", "", "1.00元"),
                        new Row("甲", "工资性收入", "8000.00元", "500.00元、12000.00元"),
                        new Row("丙", "应付丁的核定费用", "600.00元", "700.00元"),
                        new Row("丙", "应付甲的核定费用", "", "0.01元"),
                        new Row(null, "医疗支出", "3000.00元", "")),
                StateDifference.between(before, after).rows());
    }

    /** Order apart, two states are the same if and only if nothing is told; and what is told, is told both ways. */
    @Test
    void tellsNothingButWhatDiffers() {
        RandomHouseholds households = new RandomHouseholds(5);
        for (int i = 0; i < 2_000; i++) {
            HouseholdState one = households.state();
            HouseholdState other = households.state();
            assertEquals(List.of(), StateDifference.between(one, shuffled(one)).rows());
            List<Row> there = StateDifference.between(one, other).rows();
            assertTrue(!there.isEmpty());
            assertEquals(
                    counted(there.stream()
                            .filter(row -> !row.what().equals("身份信息"))
                            .map(StateDifferenceTest::turned)
                            .toList()),
                    counted(StateDifference.between(other, one).rows().stream()
                            .filter(row -> !row.what().equals("身份信息"))
                            .toList()));
        }
    }

    private static Row turned(Row row) {
        String what = switch (row.what()) {
            case "增加人员" -> "减少人员";
            case "减少人员" -> "增加人员";
            default -> row.what();
        };
        return new Row(row.member(), what, row.after(), row.before());
    }

    private static Map<Row, Integer> counted(List<Row> rows) {
        Map<Row, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row, 1, Integer::sum));
        return counted;
    }

    private static HouseholdState shuffled(HouseholdState state) {
        return new HouseholdState(
                state.village(),
                new FactsDraft(state.facts(), LocalDate.of(2026, 1, 1))
                        .members(reversed(state.facts().members()))
                        .income(reversed(state.facts().income()))
                        .support(reversed(state.facts().assessedSupport()))
                        .expenses(reversed(state.facts().necessaryExpenses()))
                        .facts(),
                state.persons());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static HouseholdState with(UnaryOperator<FactsDraft> change) {
        HouseholdFacts facts =
                change.apply(new FactsDraft(family().facts(), SINCE)).facts();
        Map<String, Long> persons = new HashMap<>(family().persons());
        persons.keySet().retainAll(Members.ids(facts));
        return new HouseholdState(family().village(), facts, persons);
    }
}
