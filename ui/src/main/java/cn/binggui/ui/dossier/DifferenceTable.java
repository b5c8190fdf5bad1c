package cn.binggui.ui.dossier;

import cn.binggui.core.household.MemberField;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between two states of a household, line by line. */
final class DifferenceTable {
    private DifferenceTable() {}

    /**
     * A state and where the household lived in it.
     *
     * @param place township and village
     */
    record State(HouseholdFacts facts, String place) {
        Set<String> ids() {
            return facts.members().stream().map(Member::id).collect(Collectors.toSet());
        }
    }

    /** Returns the lines that differ, or words that say that none does. */
    static Component of(State first, State second) {
        Map<String, String> before = StateWords.of(first.facts(), first.place());
        Map<String, String> after = StateWords.of(second.facts(), second.place());
        Set<String> comeOrGone = comeOrGone(first, second);
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        PlainTable rows = new PlainTable(Texts.list("dossier.difference.columns"));
        boolean same = true;
        String none = Texts.text("dossier.difference.none");
        for (String line : all) {
            String was = before.getOrDefault(line, none);
            String is = after.getOrDefault(line, none);
            if (!was.equals(is) && !isDetailOf(line, comeOrGone)) {
                rows.row(line, was, is);
                same = false;
            }
        }
        return same ? new Paragraph(Texts.text("dossier.difference.same")) : rows;
    }

    private static Set<String> comeOrGone(State first, State second) {
        Set<String> odd = new LinkedHashSet<>(first.ids());
        odd.addAll(second.ids());
        odd.removeIf(id -> first.ids().contains(id) && second.ids().contains(id));
        return odd;
    }

    /** Of a person who has come or gone that alone says enough; his income is told. */
    private static boolean isDetailOf(String line, Set<String> members) {
        return members.stream()
                .anyMatch(id ->
                        Arrays.stream(MemberField.values()).anyMatch(field -> line.equals(StateWords.line(id, field))));
    }
}
