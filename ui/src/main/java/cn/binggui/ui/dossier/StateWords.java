package cn.binggui.ui.dossier;

import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Texts;
import cn.binggui.ui.comparison.Figures;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that is known of a household as lines of what and how, so that two states compare line by line. */
final class StateWords {
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, Money> sums = new LinkedHashMap<>();

    private StateWords() {}

    /**
     * Returns the lines in the order of the form.
     *
     * @param place township and village
     */
    static Map<String, String> of(HouseholdFacts facts, String place) {
        StateWords words = new StateWords();
        words.household(facts, place);
        facts.members().forEach(words::member);
        words.amounts(facts);
        return words.lines;
    }

    private void household(HouseholdFacts facts, String place) {
        lines.put(Texts.text("dossier.place"), place);
        lines.put(Texts.text("household.residence"), facts.residence().term());
        lines.put(Texts.text("household.property"), facts.property().term());
        yes("household.noLabourCapacity", facts.extremeHardship().noLabourCapacity());
        yes("household.noIncomeSource", facts.extremeHardship().noIncomeSource());
        yes("household.noCapableSupporter", facts.extremeHardship().noCapableSupporter());
        yes("household.suddenHardship", facts.suddenHardship());
    }

    private void yes(String key, boolean answer) {
        lines.put(Texts.text(key), answer(answer));
    }

    private void member(Member member) {
        lines.put(member.id(), Texts.text("dossier.difference.listed"));
        put(member, "relation", member.relation().term());
        put(member, "birthDate", member.birthDate().toString());
        put(member, "maritalStatus", member.maritalStatus().term());
        put(member, "livesTogether", answer(member.livesTogether()));
        put(member, "sharesFinances", answer(member.sharesFinances()));
        put(member, "legalSupportDuty", answer(member.legalSupportDuty()));
        put(member, "worksAway", answer(member.worksAway()));
        put(member, "study", member.study().term());
        put(member, "hasOwnIncome", answer(member.hasOwnIncome()));
        put(member, "employed", answer(member.employed()));
        put(member, "service", member.service().term());
        put(member, "custody", member.custody().term());
        put(member, "missing", member.missing().term());
        put(member, "clergyMonthsAway", Texts.text("dossier.months", member.clergyMonthsAway()));
        put(member, "marriedOut", answer(member.marriedOut()));
        put(member, "canLiveIndependently", answer(member.canLiveIndependently()));
        put(member, "disability.category", disability(member));
        put(member, "majorIllness", answer(member.majorIllness()));
        put(member, "registered", answer(member.registered()));
        put(member, "birthProof", member.birthProof().term());
    }

    private void put(Member member, String field, String value) {
        lines.put(Texts.text("dossier.difference.field", member.id(), Texts.text("member." + field)), value);
    }

    private static String disability(Member member) {
        Disability disability = member.disability();
        return disability == null
                ? Texts.text("member.disability.none")
                : Texts.text(
                        "words.disability",
                        disability.category().term(),
                        Texts.text("member.disability.grade." + disability.grade()));
    }

    /** Several amounts of one kind are one line with their sum. */
    private void amounts(HouseholdFacts facts) {
        facts.income()
                .forEach(item -> add(
                        Texts.text(
                                "dossier.difference.field",
                                item.memberId(),
                                Texts.text("dossier.facts.income", item.source().term())),
                        item.annualAmount()));
        facts.assessedSupport()
                .forEach(item -> add(
                        Texts.text(
                                "dossier.difference.field",
                                item.memberId(),
                                Texts.text("dossier.facts.support", item.beneficiaryId())),
                        item.annualAmount()));
        facts.necessaryExpenses()
                .forEach(item ->
                        add(Texts.text("dossier.facts.expense", item.kind().term()), item.annualAmount()));
        sums.forEach((what, sum) -> lines.put(what, Figures.yuan(sum)));
    }

    private void add(String what, Money amount) {
        sums.merge(what, amount, Money::plus);
    }

    private static String answer(boolean yes) {
        return Texts.text(yes ? "dossier.yes" : "dossier.no");
    }
}
