package cn.binggui.ui.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.comparison.SampleFamilies;
import cn.binggui.core.comparison.SampleFamily;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.household.FactsWriter;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Relation;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class HouseholdFormTest extends ViewTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    private final FactsReader reader = RunningApp.bean(FactsReader.class);
    private final HouseholdForm form = new HouseholdForm(List.of(new TownshipChoice("还地桥镇", "daye", "大冶")), DAY);

    @BeforeEach
    void show() {
        UI.getCurrent().add(form);
    }

    @Test
    void beginsWithAnApplicantAndTheContractsDefaults() {
        test($(DatePicker.class).all().get(1)).setValue(LocalDate.of(1970, 5, 1));
        HouseholdFacts facts = read();
        assertEquals(DAY, facts.acceptedOn());
        var applicant = facts.members().getFirst();
        assertEquals(Relation.APPLICANT, applicant.relation());
        assertTrue(applicant.livesTogether() && applicant.sharesFinances() && applicant.legalSupportDuty());
        assertTrue(applicant.hasOwnIncome() && applicant.employed() && applicant.canLiveIndependently());
        assertFalse(applicant.worksAway() || applicant.marriedOut() || applicant.majorIllness());
        assertEquals(BirthProof.COMPLETE, applicant.birthProof());
        assertNull(applicant.disability());
    }

    @Test
    void givesBackEveryFactThatItShows() {
        FactsWriter writer = RunningApp.bean(FactsWriter.class);
        List<HouseholdFacts> families =
                new ArrayList<>(RunningApp.bean(SampleFamilies.class).all(RunningApp.actor("province")).stream()
                        .map(SampleFamily::facts)
                        .toList());
        families.add(reader.readForComparison(everyFieldFilled()));
        for (HouseholdFacts facts : families) {
            form.read(writer.write(facts), null);
            assertEquals(facts, read());
        }
    }

    private static Map<String, Object> everyFieldFilled() {
        Map<String, Object> unusual = Map.ofEntries(
                Map.entry("id", "乙"),
                Map.entry("relation", "OTHER"),
                Map.entry("birthDate", "2001-02-03"),
                Map.entry("maritalStatus", "DIVORCED"),
                Map.entry("livesTogether", false),
                Map.entry("sharesFinances", true),
                Map.entry("legalSupportDuty", true),
                Map.entry("worksAway", true),
                Map.entry("study", "PART_TIME_UNDERGRADUATE_OR_BELOW"),
                Map.entry("hasOwnIncome", false),
                Map.entry("employed", false),
                Map.entry("service", "SERGEANT"),
                Map.entry("custody", "DETAINED"),
                Map.entry("missing", "DECLARED"),
                Map.entry("clergyMonthsAway", 40),
                Map.entry("marriedOut", true),
                Map.entry("canLiveIndependently", false),
                Map.entry("disability", Map.of("category", "MENTAL", "grade", 3)),
                Map.entry("majorIllness", true),
                Map.entry("registered", false),
                Map.entry("birthProof", "VILLAGE_PROOF_MISSING"));
        return Map.of(
                "acceptedOn",
                "2026-03-02",
                "residence",
                "URBAN",
                "property",
                "OVER_LIMIT",
                "suddenHardship",
                true,
                "extremeHardship",
                Map.of("noLabourCapacity", true, "noIncomeSource", true, "noCapableSupporter", true),
                "members",
                List.of(Map.of("id", "甲", "relation", "APPLICANT", "birthDate", "1950-01-01"), unusual),
                "income",
                List.of(Map.of("memberId", "乙", "source", "OTHER", "annualAmount", new BigDecimal("0.01"))),
                "assessedSupport",
                List.of(Map.of("memberId", "乙", "annualAmount", 1200)),
                "necessaryExpenses",
                List.of(Map.of("kind", "ACCIDENT", "annualAmount", new BigDecimal("10.5"))));
    }

    @Test
    void tellsOfEveryChangeAPersonMakes() {
        AtomicInteger changes = new AtomicInteger();
        form.onChange(changes::incrementAndGet);
        test($(DatePicker.class).first()).setValue(DAY.plusDays(1));
        assertEquals(1, changes.get());
        press("添加收入");
        test($(BigDecimalField.class).single()).setValue(new BigDecimal("100"));
        assertEquals(3, changes.get());
        form.read(Map.of(), null);
        assertEquals(3, changes.get(), "what the program fills in is no change");
    }

    @Test
    void sharedFinancesFollowLivingTogetherUntilTold() {
        open();
        test(checkbox("长期共同居住")).click();
        assertFalse(checkbox("收支共享").getValue());
        test(checkbox("收支共享")).click();
        assertTrue(checkbox("收支共享").getValue());
        assertFalse(checkbox("长期共同居住").getValue());
    }

    @Test
    void anybodyElseOwesNoSupportUntilTold() {
        open();
        Select<Relation> relation = select("与申请人关系");
        test(relation).selectItem("其他");
        assertFalse(checkbox("有法定赡养、抚养、扶养义务").getValue());
        test(relation).selectItem("兄弟姐妹");
        assertTrue(checkbox("有法定赡养、抚养、扶养义务").getValue());
    }

    @Test
    void showsEachMistakeAtItsField() {
        press("添加收入");
        form.showMistakes(List.of(
                new Mistake("household.members[0].birthDate", "缺少出生日期"),
                new Mistake("household.income[0].source", "缺少收入来源，可填：WAGES（工资性）"),
                new Mistake("household.members[0].disability", "缺少残疾等级"),
                new Mistake("household.acceptedOn", "受理日有误"),
                new Mistake("household.members", "应有一名申请人")));
        assertEquals("受理日有误", $(DatePicker.class).first().getErrorMessage());
        assertTrue($(DatePicker.class).all().get(1).isInvalid());
        assertEquals(
                "缺少收入来源",
                selects().stream()
                        .filter(Select::isInvalid)
                        .filter(field -> field.getErrorMessage().contains("收入"))
                        .findFirst()
                        .orElseThrow()
                        .getErrorMessage());
        assertTrue(select("残疾类别").isInvalid(), "details open where a mistake stands in them");
        assertEquals("应有一名申请人", $(ListItem.class).single().getText());
        form.clearMistakes();
        assertFalse($(DatePicker.class).first().isInvalid());
        assertTrue($(ListItem.class).all().isEmpty());
    }

    @Test
    void whoIsRemovedTakesTheirIncomeAlong() {
        form.read(
                Map.of(
                        "members",
                        List.of(Map.of("id", "甲", "relation", "APPLICANT"), Map.of("id", "乙", "relation", "SPOUSE")),
                        "income",
                        List.of(
                                Map.of("memberId", "甲", "source", "WAGES", "annualAmount", 1),
                                Map.of("memberId", "乙", "source", "WAGES", "annualAmount", 2))),
                null);
        test($(Button.class).all().stream()
                        .filter(button ->
                                "移除此人及其收入".equals(button.getAriaLabel().orElse("")))
                        .toList()
                        .getLast())
                .click();
        assertEquals(1, lines("income").size());
        assertEquals(1, lines("members").size());
    }

    @Test
    void aNewPersonGetsAFreeName() {
        press("添加人员");
        press("添加人员");
        assertEquals(
                List.of("甲", "乙", "丙"),
                lines("members").stream().map(member -> member.get("id")).toList());
    }

    @Test
    void anEmptyIncomeIsAMistakeNotASilence() {
        test($(DatePicker.class).all().get(1)).setValue(LocalDate.of(1970, 5, 1));
        press("添加收入");
        Refusal refusal = assertThrows(Refusal.class, this::read);
        assertEquals(3, refusal.mistakes().size());
    }

    @Test
    void renamingAPersonKeepsTheirIncome() {
        form.read(
                Map.of(
                        "acceptedOn",
                        "2025-10-15",
                        "members",
                        List.of(Map.of("id", "甲", "relation", "APPLICANT", "birthDate", "1970-01-01")),
                        "income",
                        List.of(Map.of("memberId", "甲", "source", "WAGES", "annualAmount", 1))),
                null);
        open();
        test($(TextField.class).single()).setValue("户主");
        assertEquals("户主", read().income().getFirst().memberId());
    }

    private List<Map<?, ?>> lines(String name) {
        List<Map<?, ?>> lines = new ArrayList<>();
        if (form.json().get(name) instanceof List<?> list) {
            list.forEach(line -> lines.add((Map<?, ?>) line));
        }
        return lines;
    }

    private HouseholdFacts read() {
        return reader.readForComparison(form.json());
    }

    private void open() {
        press("详情");
    }

    private void press(String text) {
        test($(Button.class).withText(text).first()).click();
    }

    private Checkbox checkbox(String label) {
        return $(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private List<Select<?>> selects() {
        return (List) $(Select.class).all();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) selects().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
