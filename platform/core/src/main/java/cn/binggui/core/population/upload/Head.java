package cn.binggui.core.population.upload;

import cn.binggui.core.household.FactsField;
import cn.binggui.policy.Term;
import java.util.List;

/**
 * A column of a population's sheet.
 *
 * @param json the field's name in the contract; with a dot where it stands in an object of its own
 * @param label the column's head
 * @param kind what stands in it
 * @param choices what may be chosen; empty for other kinds
 * @param needed whether every line must have it
 */
record Head(String json, String label, Kind kind, List<? extends Enum<?>> choices, boolean needed) {
    /** What stands in a column. */
    enum Kind {
        TEXT("文字"),
        DAY("日期，例如 2025-10-15"),
        YES("是 或 否"),
        CHOICE("选一项"),
        NUMBER("数字");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns in Chinese what is to be written there. */
        String words() {
            return words;
        }
    }

    static Head of(FactsField field, Kind kind, boolean needed) {
        return new Head(field.json(), field.label(), kind, List.of(), needed);
    }

    static <E extends Enum<E> & Term> Head choice(String json, String label, Class<E> type, boolean needed) {
        return new Head(json, label, Kind.CHOICE, List.of(type.getEnumConstants()), needed);
    }

    static <E extends Enum<E> & Term> Head choice(FactsField field, Class<E> type, boolean needed) {
        return choice(field.json(), field.label(), type, needed);
    }

    /** Returns the constant whose name or Chinese term it is, as the contract names it; what is neither stays. */
    String chosen(String words) {
        return choices.stream()
                .filter(choice ->
                        choice.name().equals(words) || ((Term) choice).term().equals(words))
                .findFirst()
                .map(Enum::name)
                .orElse(words);
    }

    /** Returns what may be written there, for the page of explanations. */
    String explained() {
        return choices.isEmpty()
                ? kind.words()
                : String.join(
                        "、",
                        choices.stream().map(choice -> ((Term) choice).term()).toList());
    }
}
