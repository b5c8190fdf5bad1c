package cn.binggui.core.population.upload;

import static cn.binggui.core.population.upload.Head.Kind.DAY;
import static cn.binggui.core.population.upload.Head.Kind.NUMBER;
import static cn.binggui.core.population.upload.Head.Kind.TEXT;
import static cn.binggui.core.population.upload.Head.Kind.YES;

import cn.binggui.core.household.HouseholdField;
import cn.binggui.core.household.MemberField;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.util.List;
import java.util.Optional;

/** The sheets of a population's workbook: the contract's fields under Chinese heads. The first column names the household. */
enum SheetKind {
    HOUSEHOLDS(
            "家庭",
            "",
            List.of(
                    Head.of(HouseholdField.ACCEPTED_ON, DAY, true),
                    Head.of(HouseholdField.TOWNSHIP, TEXT, false),
                    Head.choice(HouseholdField.RESIDENCE, Residence.class, true),
                    Head.choice(HouseholdField.PROPERTY, Property.class, true),
                    hardship(HouseholdField.NO_LABOUR_CAPACITY),
                    hardship(HouseholdField.NO_INCOME_SOURCE),
                    hardship(HouseholdField.NO_CAPABLE_SUPPORTER),
                    Head.of(HouseholdField.SUDDEN_HARDSHIP, YES, false))),
    MEMBERS(
            "成员",
            "members",
            List.of(
                    Head.of(MemberField.ID, TEXT, true),
                    Head.choice(MemberField.RELATION, Relation.class, true),
                    Head.of(MemberField.BIRTH_DATE, DAY, true),
                    Head.choice(MemberField.MARITAL_STATUS, MaritalStatus.class, false),
                    Head.of(MemberField.LIVES_TOGETHER, YES, false),
                    Head.of(MemberField.SHARES_FINANCES, YES, false),
                    Head.of(MemberField.LEGAL_SUPPORT_DUTY, YES, false),
                    Head.of(MemberField.WORKS_AWAY, YES, false),
                    Head.choice(MemberField.STUDY, Study.class, false),
                    Head.of(MemberField.HAS_OWN_INCOME, YES, false),
                    Head.of(MemberField.EMPLOYED, YES, false),
                    Head.choice(MemberField.SERVICE, Service.class, false),
                    Head.choice(MemberField.CUSTODY, Custody.class, false),
                    Head.choice(MemberField.MISSING, Missing.class, false),
                    Head.of(MemberField.CLERGY_MONTHS_AWAY, NUMBER, false),
                    Head.of(MemberField.MARRIED_OUT, YES, false),
                    Head.of(MemberField.CAN_LIVE_INDEPENDENTLY, YES, false),
                    Head.choice("disability.category", "残疾类别", DisabilityCategory.class, false),
                    new Head("disability.grade", "残疾等级（1至4）", NUMBER, List.of(), false),
                    Head.of(MemberField.MAJOR_ILLNESS, YES, false),
                    Head.of(MemberField.REGISTERED, YES, false),
                    Head.choice(MemberField.BIRTH_PROOF, BirthProof.class, false))),
    INCOME(
            "收入",
            "income",
            List.of(
                    new Head("memberId", "成员编号", TEXT, List.of(), true),
                    Head.choice("source", "收入来源", IncomeSource.class, true),
                    new Head("annualAmount", "年金额（元）", NUMBER, List.of(), true))),
    SUPPORT(
            "赡养费",
            "assessedSupport",
            List.of(
                    new Head("memberId", "义务人编号", TEXT, List.of(), true),
                    new Head("beneficiaryId", "受益人编号", TEXT, List.of(), false),
                    new Head("annualAmount", "年金额（元）", NUMBER, List.of(), true))),
    EXPENSES(
            "支出",
            "necessaryExpenses",
            List.of(
                    Head.choice("kind", "支出类别", ExpenseKind.class, true),
                    new Head("annualAmount", "年金额（元）", NUMBER, List.of(), true)));

    /** The head of every sheet's first column. */
    static final String KEY = "家庭编号";

    private final String title;
    private final String json;
    private final List<Head> heads;

    SheetKind(String title, String json, List<Head> heads) {
        this.title = title;
        this.json = json;
        this.heads = heads;
    }

    private static Head hardship(HouseholdField field) {
        return new Head("extremeHardship." + field.json(), field.label(), YES, List.of(), false);
    }

    /** Returns the sheet's name. */
    String title() {
        return title;
    }

    /** Returns the name of the household's list in the contract; empty for the household itself. */
    String json() {
        return json;
    }

    List<Head> heads() {
        return heads;
    }

    Optional<Head> head(String label) {
        return heads.stream().filter(head -> head.label().equals(label)).findFirst();
    }

    /** Returns the head of the column in which a field of the contract stands; empty where it has none of its own. */
    String labelOf(String field) {
        return heads.stream()
                .filter(head -> head.json().equals(field) || head.json().startsWith(field + "."))
                .findFirst()
                .map(Head::label)
                .orElse("");
    }
}
