package cn.binggui.core.household;

import static cn.binggui.core.household.Json.household;
import static cn.binggui.core.household.Json.income;
import static cn.binggui.core.household.Json.list;
import static cn.binggui.core.household.Json.member;
import static cn.binggui.core.household.Json.members;
import static cn.binggui.core.household.Json.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTest {
    private final FactsReader reader =
            new FactsReader(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void takesTheContractsDefaults() {
        Member applicant = reader.read(household()).members().getFirst();
        assertEquals(MaritalStatus.UNMARRIED, applicant.maritalStatus());
        assertTrue(applicant.livesTogether()
                && applicant.sharesFinances()
                && applicant.legalSupportDuty()
                && applicant.hasOwnIncome()
                && applicant.employed()
                && applicant.canLiveIndependently()
                && applicant.registered());
        assertTrue(!applicant.worksAway() && !applicant.marriedOut() && !applicant.majorIllness());
        assertEquals(Study.NONE, applicant.study());
        assertEquals(Service.NONE, applicant.service());
        assertEquals(Custody.NONE, applicant.custody());
        assertEquals(Missing.NONE, applicant.missing());
        assertEquals(0, applicant.clergyMonthsAway());
        assertEquals(BirthProof.COMPLETE, applicant.birthProof());
        assertNull(applicant.disability());
    }

    @Test
    void takesTheContractsDefaultsOfTheHousehold() {
        HouseholdFacts facts = reader.read(household());
        assertEquals(List.of(), facts.income());
        assertEquals(List.of(), facts.assessedSupport());
        assertEquals(List.of(), facts.necessaryExpenses());
        assertEquals(ExtremeHardship.NONE, facts.extremeHardship());
        assertTrue(!facts.suddenHardship());
    }

    @Test
    void whoLivesApartSharesNoFinancesUnlessStated() {
        var household = household();
        member(household, 1).put("livesTogether", false);
        member(household, 2).putAll(Map.of("livesTogether", false, "sharesFinances", true));
        List<Member> members = reader.read(household).members();
        assertTrue(!members.get(1).sharesFinances());
        assertTrue(members.get(2).sharesFinances());
    }

    @Test
    void otherRelationsOweNoSupportUnlessStated() {
        var household = household();
        members(household).add(member("丁", "OTHER", "1990-01-01"));
        var cousin = member("戊", "OTHER", "1990-01-01");
        cousin.put("legalSupportDuty", true);
        members(household).add(cousin);
        List<Member> members = reader.read(household).members();
        assertTrue(!members.get(3).legalSupportDuty());
        assertTrue(members.get(4).legalSupportDuty());
    }

    @Test
    void assessedSupportIsOwedToTheApplicantUnlessStated() {
        var household = household();
        household.put(
                "assessedSupport",
                list(
                        object("memberId", "丙", "annualAmount", 1),
                        object("memberId", "丙", "beneficiaryId", "乙", "annualAmount", 2)));
        assertEquals(
                List.of(new AssessedSupport("丙", "甲", Money.yuan(1)), new AssessedSupport("丙", "乙", Money.yuan(2))),
                reader.read(household).assessedSupport());
    }

    @Test
    void anExplicitNullIsAnAbsentField() {
        var household = household();
        household.put("income", null);
        member(household, 0).put("disability", null);
        assertEquals(reader.read(household()), reader.read(household));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "9000", "9000.5", "9000.10", "9000.000", "100000000", "1E+8"})
    void readsExactMoney(String yuan) {
        var household = household();
        household.put("income", list(income("甲", yuan)));
        assertEquals(
                0,
                new BigDecimal(yuan)
                        .compareTo(reader.read(household)
                                .income()
                                .getFirst()
                                .annualAmount()
                                .number()));
    }

    @Test
    void onlyAComparisonMayLeaveTheTownshipOpen() {
        var household = household();
        household.remove("township");
        assertEquals("", reader.readForComparison(household).township());
        refused(household, "household.township", "缺少乡镇");
    }

    @Test
    void tellsEveryMistakeAtOnce() {
        var household = household();
        household.put("residence", "CITY");
        household.put("income", list(income("丁", "-1")));
        member(household, 1).put("birthDate", "2025-02-30");
        var refusal = assertThrows(Refusal.class, () -> reader.read(household));
        assertEquals(
                List.of(
                        "household.residence",
                        "household.members[1].birthDate",
                        "household.income[0].memberId",
                        "household.income[0].annualAmount"),
                refusal.mistakes().stream().map(Refusal.Mistake::path).toList());
    }

    @Test
    void keepsToAHundredMistakes() {
        var household = household();
        household.put(
                "income",
                list(IntStream.range(0, 1_000).mapToObj(i -> income("无", "-1")).toArray()));
        assertEquals(
                100,
                assertThrows(Refusal.class, () -> reader.read(household))
                        .mistakes()
                        .size());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void refuses(String path, String message, Consumer<Map<String, Object>> spoil) {
        var household = household();
        spoil.accept(household);
        refused(household, path, message);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                bad("acceptedOn", "缺少受理日", h -> h.remove("acceptedOn")),
                bad("acceptedOn", "2025-10-15", h -> h.put("acceptedOn", "2025/10/15")),
                bad("acceptedOn", "2025-10-15", h -> h.put("acceptedOn", 20251015)),
                bad("acceptedOn", "1900", h -> h.put("acceptedOn", "1899-12-31")),
                bad("acceptedOn", "2100", h -> h.put("acceptedOn", "2101-01-01")),
                bad("acceptedOn", "2025-10-15", h -> h.put("acceptedOn", "+999999999-12-31")),
                bad("township", "应为文字", h -> h.put("township", 1)),
                bad("township", "空白", h -> h.put("township", "  ")),
                bad("township", "不能超过 50 个字", h -> h.put("township", "镇".repeat(51))),
                bad("residence", "缺少户籍类型", h -> h.remove("residence")),
                bad("residence", "RURAL（农村）、URBAN（城镇）", h -> h.put("residence", "rural")),
                bad("residence", "可填", h -> h.put("residence", 0)),
                bad("property", "缺少家庭财产", h -> h.remove("property")),
                bad("suddenHardship", "true（是）", h -> h.put("suddenHardship", "yes")),
                bad("extremeHardship", "对象", h -> h.put("extremeHardship", true)),
                bad("extremeHardship.noLabour", "没有这个字段", h -> h.put("extremeHardship", object("noLabour", true))),
                bad("houseNumber", "没有这个字段", h -> h.put("houseNumber", 1)),
                bad("members", "至少一名", h -> h.remove("members")),
                bad("members", "至少一名", h -> h.put("members", list())),
                bad("members", "列表", h -> h.put("members", object())),
                bad("members[0]", "对象", h -> members(h).set(0, "甲")),
                bad("members", "没有申请人", h -> members(h).removeFirst()),
                bad("members", "申请人只能有一名，现有 2 名", h -> member(h, 1).put("relation", "APPLICANT")),
                bad("members", "不能超过 100 项，现有 10000 项", h -> h.put("members", many(10_000))),
                bad("members", "不能超过 100 项，现有 101 项", h -> h.put("members", many(101))),
                bad("members[1].id", "重复", h -> member(h, 1).put("id", "甲")),
                bad("members[1].id", "缺少成员编号", h -> member(h, 1).remove("id")),
                bad("members[1].id", "空白", h -> member(h, 1).put("id", "　")),
                bad("members[1].id", "不能超过 64 个字", h -> member(h, 1).put("id", "乙".repeat(65))),
                bad("members[1].relation", "缺少与申请人关系", h -> member(h, 1).remove("relation")),
                bad("members[1].relation", "COUSIN", h -> member(h, 1).put("relation", "COUSIN")),
                bad("members[1].birthDate", "缺少出生日期", h -> member(h, 1).remove("birthDate")),
                bad(
                        "members[1].birthDate",
                        "晚于受理日 2025-10-15",
                        h -> member(h, 1).put("birthDate", "2025-10-16")),
                bad("members[1].nickname", "没有这个字段", h -> member(h, 1).put("nickname", "乙")),
                bad("members[1].employed", "true（是）", h -> member(h, 1).put("employed", 1)),
                bad(
                        "members[1].study",
                        "FULL_TIME_POSTGRADUATE（全日制研究生）",
                        h -> member(h, 1).put("study", "PHD")),
                bad("members[1].clergyMonthsAway", "整数", h -> member(h, 1).put("clergyMonthsAway", -1)),
                bad(
                        "members[1].clergyMonthsAway",
                        "整数",
                        h -> member(h, 1).put("clergyMonthsAway", new BigDecimal("36.5"))),
                bad(
                        "members[1].clergyMonthsAway",
                        "整数",
                        h -> member(h, 1).put("clergyMonthsAway", new BigDecimal("1E+2000000000"))),
                bad(
                        "members[1].disability.grade",
                        "1 至 4",
                        h -> member(h, 1).put("disability", object("category", "LIMB", "grade", 0))),
                bad(
                        "members[1].disability.grade",
                        "1 至 4",
                        h -> member(h, 1).put("disability", object("category", "LIMB", "grade", 5))),
                bad(
                        "members[1].disability.grade",
                        "缺少残疾等级",
                        h -> member(h, 1).put("disability", object("category", "LIMB"))),
                bad(
                        "members[1].disability.category",
                        "缺少残疾类别",
                        h -> member(h, 1).put("disability", object("grade", 1))),
                bad("income[0].annualAmount", "不能是负数", h -> h.put("income", list(income("甲", "-0.01")))),
                bad("income[0].annualAmount", "最多两位小数", h -> h.put("income", list(income("甲", "0.001")))),
                bad("income[0].annualAmount", "最多两位小数", h -> h.put("income", list(income("甲", "1E-2000000000")))),
                bad("income[0].annualAmount", "1 亿元", h -> h.put("income", list(income("甲", "100000000.01")))),
                bad("income[0].annualAmount", "1 亿元", h -> h.put("income", list(income("甲", "1E+2000000000")))),
                bad(
                        "income[0].annualAmount",
                        "1 亿元",
                        h -> h.put(
                                "income",
                                list(object(
                                        "memberId", "甲", "source", "WAGES", "annualAmount", BigInteger.TWO.pow(99))))),
                bad(
                        "income[0].annualAmount",
                        "应为数字",
                        h -> h.put("income", list(object("memberId", "甲", "source", "WAGES", "annualAmount", "9000")))),
                bad(
                        "income[0].annualAmount",
                        "应为数字",
                        h -> h.put("income", list(object("memberId", "甲", "source", "WAGES", "annualAmount", 0.1)))),
                bad(
                        "income[0].annualAmount",
                        "缺少年金额",
                        h -> h.put("income", list(object("memberId", "甲", "source", "WAGES")))),
                bad(
                        "income[0].source",
                        "BASIC_PENSION（基础养老金）",
                        h -> h.put("income", list(object("memberId", "甲", "source", "PENSION", "annualAmount", 1)))),
                bad("income[0].memberId", "没有编号“丁”", h -> h.put("income", list(income("丁", "1")))),
                bad(
                        "income",
                        "不能超过 1000 项",
                        h -> h.put(
                                "income",
                                list(IntStream.range(0, 1_001)
                                        .mapToObj(i -> income("甲", "1"))
                                        .toArray()))),
                bad(
                        "assessedSupport[0].beneficiaryId",
                        "没有编号“丁”",
                        h -> h.put(
                                "assessedSupport",
                                list(object("memberId", "乙", "beneficiaryId", "丁", "annualAmount", 1)))),
                bad(
                        "assessedSupport[0].memberId",
                        "没有编号“丁”",
                        h -> h.put("assessedSupport", list(object("memberId", "丁", "annualAmount", 1)))),
                bad(
                        "necessaryExpenses[0].kind",
                        "MEDICAL（医疗）",
                        h -> h.put("necessaryExpenses", list(object("kind", "FOOD", "annualAmount", 1)))),
                bad(
                        "necessaryExpenses[0].annualAmount",
                        "不能是负数",
                        h -> h.put("necessaryExpenses", list(object("kind", "MEDICAL", "annualAmount", -1)))));
    }

    @Test
    void refusesABirthThatIsYetToCome() {
        var household = household();
        household.put("acceptedOn", "2026-06-01");
        member(household, 2).put("birthDate", "2025-12-02");
        refused(household, "household.members[2].birthDate", "还没有到");
        member(household, 2).put("birthDate", "2025-12-01");
        assertEquals(3, reader.read(household).members().size());
    }

    @Test
    void takesAHundredMembersAndAThousandItems() {
        var household = household();
        household.put("members", many(100));
        household.put(
                "income",
                list(IntStream.range(0, 1_000).mapToObj(i -> income("0", "1")).toArray()));
        HouseholdFacts facts = reader.read(household);
        assertEquals(100, facts.members().size());
        assertEquals(1_000, facts.income().size());
    }

    private static Arguments bad(String path, String message, Consumer<Map<String, Object>> spoil) {
        return Arguments.of("household." + path, message, spoil);
    }

    private static List<Object> many(int count) {
        return list(IntStream.range(0, count)
                .mapToObj(i -> member("" + i, i == 0 ? "APPLICANT" : "CHILD", "2000-01-01"))
                .toArray());
    }

    private void refused(Map<String, Object> household, String path, String message) {
        var refusal = assertThrows(Refusal.class, () -> reader.read(household));
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
        assertEquals(1, refusal.mistakes().size(), refusal.mistakes().toString());
        Refusal.Mistake mistake = refusal.mistakes().getFirst();
        assertEquals(path, mistake.path());
        assertTrue(mistake.message().contains(message), mistake.message());
    }
}
