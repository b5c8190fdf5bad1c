package cn.binggui.ui.household;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Relation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form for a household's facts.
 *
 * <p>It reads as the contract's JSON, valid or not; whoever validates that shows the mistakes here, at their fields.
 */
@StyleSheet("context://styles/household.css")
public final class HouseholdForm extends Composite<Div> {
    private static final Pattern LINE = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(.+))?");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private final CircumstancesPart circumstances;
    private final List<MemberCard> cards = new ArrayList<>();
    private final Div members = new Div();
    private final ItemSection income;
    private final ItemSection support;
    private final ItemSection expenses;
    private final UnorderedList otherMistakes = new UnorderedList();
    private final MemberCard.Host host = new MemberHost();
    private Runnable listener = () -> {};

    /**
     * Creates the form with an applicant alone.
     *
     * @param townships what is offered as township; none chosen leaves it open, none at all hides the field
     * @param today the day of acceptance to begin with
     */
    public HouseholdForm(List<TownshipChoice> townships, LocalDate today) {
        circumstances = new CircumstancesPart(townships, today, this::changed);
        income = new ItemSection("income", this::incomeRow, this::changed);
        support = new ItemSection("support", this::supportRow, this::changed);
        expenses = new ItemSection("expense", this::expenseRow, this::changed);
        otherMistakes.addClassName("form-mistakes");
        otherMistakes.setVisible(false);
        getContent().addClassName("household-form");
        getContent()
                .add(
                        otherMistakes,
                        circumstances.household(),
                        membersSection(),
                        income,
                        support,
                        expenses,
                        circumstances.verified());
        addMember(Relation.APPLICANT);
    }

    private Section membersSection() {
        Button add = new Button(Texts.text("member.add"), VaadinIcon.PLUS.create(), click -> {
            addMember(cards.isEmpty() ? Relation.APPLICANT : Relation.CHILD).focus();
            changed();
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div head = new Div(new H3(Texts.text("member.title")), add);
        head.addClassName("form-section-head");
        members.addClassName("member-cards");
        Section section = new Section(head, members);
        section.addClassName("form-section");
        return section;
    }

    /** Sets who is told of every change that a person makes. */
    public void onChange(Runnable changeListener) {
        listener = changeListener;
    }

    private void changed() {
        listener.run();
    }

    private MemberCard addMember(Relation relation) {
        MemberCard card = new MemberCard(freeId(), relation, host);
        cards.add(card);
        members.add(card);
        offerPeople();
        return card;
    }

    private String freeId() {
        return freeId(cards.stream().map(MemberCard::memberId).toList());
    }

    /** Returns the first of the usual ids that nobody has. */
    static String freeId(Collection<String> taken) {
        for (int i = 0; ; i++) {
            String id = i < STEMS.length() ? STEMS.substring(i, i + 1) : Texts.text("member.numbered", i + 1);
            if (!taken.contains(id)) {
                return id;
            }
        }
    }

    private void offerPeople() {
        income.offerPeople();
        support.offerPeople();
    }

    private ItemRow incomeRow() {
        ItemRow row = new ItemRow(cards, this::changed);
        row.person("memberId", Texts.text("income.member"));
        row.choice("source", Texts.text("income.source"), IncomeSource.class);
        row.amount("annualAmount", Texts.text("item.amount"));
        return row;
    }

    private ItemRow supportRow() {
        ItemRow row = new ItemRow(cards, this::changed);
        row.person("memberId", Texts.text("support.member"));
        row.person("beneficiaryId", Texts.text("support.beneficiary"));
        row.amount("annualAmount", Texts.text("item.amount"));
        return row;
    }

    private ItemRow expenseRow() {
        ItemRow row = new ItemRow(cards, this::changed);
        row.choice("kind", Texts.text("expense.kind"), ExpenseKind.class);
        row.amount("annualAmount", Texts.text("item.amount"));
        return row;
    }

    /**
     * Shows the household instead of what was entered.
     *
     * @param json the contract's {@code household}, as far as it is filled in; its township is not looked at
     * @param township {@code null} where it is left open
     */
    public void read(Map<?, ?> json, @Nullable TownshipChoice township) {
        circumstances.read(json, township);
        income.read(null);
        support.read(null);
        members.removeAll();
        cards.clear();
        if (json.get("members") instanceof List<?> people) {
            people.stream()
                    .filter(Map.class::isInstance)
                    .map(Map.class::cast)
                    .forEach(person -> addMember(Relation.OTHER).read((Map<?, ?>) person));
        }
        if (cards.isEmpty()) {
            addMember(Relation.APPLICANT);
        }
        offerPeople();
        income.read(json.get("income"));
        support.read(withBeneficiary(json.get("assessedSupport")));
        expenses.read(json.get("necessaryExpenses"));
        clearMistakes();
    }

    /** Where the JSON names no beneficiary it means the applicant; the form says so. */
    private @Nullable Object withBeneficiary(@Nullable Object lines) {
        String applicant = cards.stream()
                .filter(MemberCard::isApplicant)
                .map(MemberCard::memberId)
                .findFirst()
                .orElse("");
        return !(lines instanceof List<?> list)
                ? null
                : list.stream()
                        .filter(Map.class::isInstance)
                        .map(line -> {
                            Map<Object, Object> named = new HashMap<>((Map<?, ?>) line);
                            named.putIfAbsent("beneficiaryId", applicant);
                            return named;
                        })
                        .toList();
    }

    /** Returns the chosen township, or {@code null} where it is left open; it is no part of {@link #json}. */
    public @Nullable TownshipChoice township() {
        return circumstances.township();
    }

    /**
     * Enters a person's birth date where none stands yet.
     *
     * @return whether it stands there now; false where another one was entered, which stays, or there is no such person
     */
    public boolean offerBirthDate(String memberId, LocalDate day) {
        return cards.stream()
                .filter(card -> card.memberId().equals(memberId))
                .findFirst()
                .map(card -> card.offerBirthDate(day))
                .orElse(false);
    }

    /** Says at each person's card what is unusual about them; for facts that were read from this form. */
    public void summarize(HouseholdFacts facts) {
        for (int i = 0; i < Math.min(cards.size(), facts.members().size()); i++) {
            cards.get(i).summarize(MemberWords.of(facts.members().get(i), facts.acceptedOn()));
        }
    }

    /** Returns what is entered, as the contract's {@code household}; empty fields are left out. */
    public Map<String, Object> json() {
        Map<String, Object> json = circumstances.json();
        json.put("members", cards.stream().map(MemberCard::json).toList());
        json.put("income", income.json());
        json.put("assessedSupport", support.json());
        json.put("necessaryExpenses", expenses.json());
        return json;
    }

    /** Shows each mistake at its field, and above the form those that belong to no field. */
    public void showMistakes(List<Mistake> mistakes) {
        clearMistakes();
        for (Mistake mistake : mistakes) {
            // a list of constants is for programs; here the field itself offers them
            String message = mistake.message().replaceFirst("，可填：.*", "");
            if (!place(mistake.path().replaceFirst("^household\\.", ""), message)) {
                otherMistakes.add(new ListItem(message));
            }
        }
        otherMistakes.setVisible(otherMistakes.getComponentCount() > 0);
    }

    private boolean place(String path, String message) {
        Matcher line = LINE.matcher(path);
        if (!line.matches()) {
            return circumstances.showMistake(path, message);
        }
        int index = Integer.parseInt(line.group(2));
        String field = line.group(3) == null ? "" : line.group(3);
        return switch (line.group(1)) {
            case "members" -> index < cards.size() && cards.get(index).showMistake(field, message);
            case "income" -> income.showMistake(index, field, message);
            case "assessedSupport" -> support.showMistake(index, field, message);
            case "necessaryExpenses" -> expenses.showMistake(index, field, message);
            default -> false;
        };
    }

    public void clearMistakes() {
        circumstances.clearMistakes();
        cards.forEach(MemberCard::clearMistakes);
        income.clearMistakes();
        support.clearMistakes();
        expenses.clearMistakes();
        otherMistakes.removeAll();
        otherMistakes.setVisible(false);
    }

    private final class MemberHost implements MemberCard.Host {
        @Override
        public void changed() {
            HouseholdForm.this.changed();
        }

        @Override
        public void renamed() {
            offerPeople();
        }

        @Override
        public void remove(MemberCard card) {
            cards.remove(card);
            members.remove(card);
            income.forget(card);
            support.forget(card);
            offerPeople();
            HouseholdForm.this.changed();
        }
    }
}
