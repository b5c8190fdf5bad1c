package cn.binggui.ui.dossier;

import cn.binggui.core.household.HouseholdField;
import cn.binggui.core.household.StateDifference;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;

/** What differs between two states of a household, line by line. */
final class DifferenceTable {
    private DifferenceTable() {}

    /**
     * A state and where the household lived in it.
     *
     * @param place township and village
     */
    record State(HouseholdFacts facts, String place) {}

    /** Returns the lines that differ, or words that say that none does. */
    static Component of(State before, State after) {
        PlainTable rows = new PlainTable(Texts.list("dossier.difference.columns"));
        boolean same = before.place().equals(after.place());
        if (!same) {
            rows.row(Texts.text("dossier.place"), before.place(), after.place());
        }
        for (StateDifference.Row row :
                StateDifference.between(before.facts(), after.facts()).rows()) {
            boolean isPlace = row.member() == null && row.what().equals(HouseholdField.TOWNSHIP.label());
            if (!isPlace) {
                rows.row(title(row), words(row.before()), words(row.after()));
                same = false;
            }
        }
        return same ? new Paragraph(Texts.text("dossier.difference.same")) : rows;
    }

    private static String title(StateDifference.Row row) {
        return row.member() == null ? row.what() : Texts.text("dossier.difference.field", row.member(), row.what());
    }

    private static String words(String value) {
        return value.isEmpty() ? Texts.text("dossier.difference.none") : value;
    }
}
