package cn.binggui.ui.dossier;

import cn.binggui.core.household.HouseholdField;
import cn.binggui.core.household.MemberField;
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
        for (HouseholdField field : HouseholdField.values()) {
            // the day is that of the revision, the township stands in the place
            if (field != HouseholdField.ACCEPTED_ON && field != HouseholdField.TOWNSHIP) {
                lines.put(field.label(), field.words(facts));
            }
        }
    }

    private void member(Member member) {
        lines.put(member.id(), Texts.text("dossier.difference.listed"));
        for (MemberField field : MemberField.values()) {
            if (field != MemberField.ID) {
                lines.put(line(member.id(), field), field.words(member));
            }
        }
    }

    /** Returns the name of the line that tells a field of a member. */
    static String line(String member, MemberField field) {
        return Texts.text("dossier.difference.field", member, field.label());
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
}
