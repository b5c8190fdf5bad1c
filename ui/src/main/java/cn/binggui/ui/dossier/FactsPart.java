package cn.binggui.ui.dossier;

import cn.binggui.core.household.HouseholdField;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.Texts;
import cn.binggui.ui.comparison.Figures;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;

/** The household's facts at a glance: what was verified, what comes in, what goes out. */
final class FactsPart extends Composite<Section> {
    FactsPart(HouseholdFacts facts) {
        getContent().addClassName("dossier-part");
        getContent().add(new H3(Texts.text("dossier.facts")), new Paragraph(verified(facts)));
        boolean nothing = facts.income().isEmpty()
                && facts.assessedSupport().isEmpty()
                && facts.necessaryExpenses().isEmpty();
        getContent().add(nothing ? new Paragraph(Texts.text("dossier.facts.none")) : table(facts));
    }

    private static String verified(HouseholdFacts facts) {
        List<String> words = new ArrayList<>();
        words.add(Texts.text("dossier.facts.residence", facts.residence().term()));
        words.add(Texts.text("dossier.facts.property", facts.property().term()));
        ExtremeHardship three = facts.extremeHardship();
        note(words, three.noLabourCapacity(), HouseholdField.NO_LABOUR_CAPACITY.label());
        note(words, three.noIncomeSource(), HouseholdField.NO_INCOME_SOURCE.label());
        note(words, three.noCapableSupporter(), HouseholdField.NO_CAPABLE_SUPPORTER.label());
        note(words, facts.suddenHardship(), Texts.text("household.suddenHardship"));
        return String.join(" · ", words);
    }

    private static void note(List<String> words, boolean met, String word) {
        if (met) {
            words.add(word);
        }
    }

    private static PlainTable table(HouseholdFacts facts) {
        PlainTable table = new PlainTable(Texts.list("dossier.facts.columns"));
        facts.income()
                .forEach(item -> table.row(
                        item.memberId(),
                        Texts.text("dossier.facts.income", item.source().term()),
                        Figures.yuan(item.annualAmount())));
        facts.assessedSupport()
                .forEach(item -> table.row(
                        item.memberId(),
                        Texts.text("dossier.facts.support", item.beneficiaryId()),
                        Figures.yuan(item.annualAmount())));
        facts.necessaryExpenses()
                .forEach(item -> table.row(
                        Texts.text("dossier.facts.household"),
                        Texts.text("dossier.facts.expense", item.kind().term()),
                        Figures.yuan(item.annualAmount())));
        return table;
    }
}
