package cn.binggui.ui.household;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
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
import java.util.LinkedHashMap;
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
    private final ItemSection<IncomeRow> income;
    private final ItemSection<SupportRow> support;
    private final ItemSection<ExpenseRow> expenses;
    private final UnorderedList otherMistakes = new UnorderedList();
    private final MemberCard.Host host = new MemberHost();
    private Runnable listener = () -> {};

    /**
     * Creates the form with an applicant alone.
     *
     * @param townships what is offered as township; none chosen leaves it open
     * @param today the day of acceptance to begin with
     */
    public HouseholdForm(List<TownshipChoice> townships, LocalDate today) {
        circumstances = new CircumstancesPart(townships, today, this::changed);
        income = new ItemSection<>("income", () -> new IncomeRow(cards, this::changed), this::changed);
        support = new ItemSection<>("support", () -> new SupportRow(cards, this::changed), this::changed);
        expenses = new ItemSection<>("expense", () -> new ExpenseRow(this::changed), this::changed);
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
        List<String> taken = cards.stream().map(MemberCard::memberId).toList();
        for (int i = 0; ; i++) {
            String id = i < STEMS.length() ? STEMS.substring(i, i + 1) : Texts.text("member.numbered", i + 1);
            if (!taken.contains(id)) {
                return id;
            }
        }
    }

    private void offerPeople() {
        income.offer(cards);
        support.offer(cards);
    }

    /**
     * Shows the facts instead of what was entered.
     *
     * @param township the township, or {@code null} where it was left open
     */
    public void read(HouseholdFacts facts, @Nullable String township) {
        circumstances.read(facts, township);
        income.clear();
        support.clear();
        expenses.clear();
        members.removeAll();
        cards.clear();
        Map<String, MemberCard> byId = new LinkedHashMap<>();
        for (Member member : facts.members()) {
            MemberCard card = addMember(member.relation());
            card.read(member);
            byId.put(member.id(), card);
        }
        offerPeople();
        facts.income().forEach(item -> income.add().read(item, byId));
        facts.assessedSupport().forEach(item -> support.add().read(item, byId));
        facts.necessaryExpenses().forEach(item -> expenses.add().read(item));
        clearMistakes();
        summarize(facts);
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
            if (!place(mistake.path().replaceFirst("^household\\.", ""), mistake.message())) {
                otherMistakes.add(new ListItem(mistake.message()));
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
