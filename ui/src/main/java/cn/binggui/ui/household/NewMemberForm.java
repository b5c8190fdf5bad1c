package cn.binggui.ui.household;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form for one who joins a household: the person, his income, and the support that he owes or is owed.
 *
 * <p>It reads as the contract's JSON, valid or not, in three parts: {@code member}, {@code income}, {@code assessedSupport}.
 */
@StyleSheet("context://styles/household.css")
public final class NewMemberForm extends Composite<Div> {
    private static final Pattern LINE = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(.+))?");

    private final List<MemberCard> cards = new ArrayList<>();
    private final MemberCard card;
    private final ItemSection income;
    private final ItemSection support;

    /**
     * Creates the form.
     *
     * @param household which the person joins
     * @param changed is told of every change that a person makes
     */
    public NewMemberForm(HouseholdFacts household, Runnable changed) {
        income = new ItemSection("newIncome", () -> incomeRow(changed), changed);
        income.addClassName("expense");
        support = new ItemSection("newSupport", () -> supportRow(changed), changed);
        MemberCard.Host host = new Host(changed);
        household.members().forEach(member -> cards.add(new MemberCard(member.id(), member.relation(), host)));
        List<String> taken = household.members().stream().map(Member::id).toList();
        card = new MemberCard(HouseholdForm.freeId(taken), Relation.CHILD, host);
        card.keep();
        cards.add(card);
        Div person = new Div(card);
        person.addClassName("member-cards");
        getContent().addClassName("household-form");
        getContent().add(person, income, support);
    }

    private ItemRow incomeRow(Runnable changed) {
        ItemRow row = new ItemRow(cards, changed);
        row.choice("source", Texts.text("income.source"), IncomeSource.class);
        row.amount("annualAmount", Texts.text("item.amount"));
        return row;
    }

    private ItemRow supportRow(Runnable changed) {
        ItemRow row = new ItemRow(cards, changed);
        row.person("memberId", Texts.text("support.member"));
        row.person("beneficiaryId", Texts.text("support.beneficiary"));
        row.amount("annualAmount", Texts.text("item.amount"));
        return row;
    }

    public String memberId() {
        return card.memberId();
    }

    /** Returns what the household's parts call the new member. */
    public String label() {
        return card.label();
    }

    /** Enters the birth date where none stands yet; returns whether it stands there now. */
    public boolean offerBirthDate(LocalDate day) {
        return card.offerBirthDate(day);
    }

    /** Returns what is entered; empty fields are left out. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", card.json());
        json.put(
                "income",
                income.json().stream()
                        .map(line -> {
                            Map<String, Object> named = new LinkedHashMap<>(line);
                            named.put("memberId", card.memberId());
                            return named;
                        })
                        .toList());
        json.put("assessedSupport", support.json());
        return json;
    }

    /** Shows what {@link #json} returned. */
    public void read(Map<?, ?> json) {
        if (json.get("member") instanceof Map<?, ?> member) {
            card.read(member);
        }
        income.read(json.get("income"));
        support.read(json.get("assessedSupport"));
    }

    /** Shows a mistake at its field; false where it belongs to none. */
    public boolean showMistake(Mistake mistake) {
        if (mistake.path().startsWith("member.")) {
            return card.showMistake(mistake.path().substring("member.".length()), mistake.message());
        }
        Matcher line = LINE.matcher(mistake.path());
        if (!line.matches()) {
            return false;
        }
        int index = Integer.parseInt(line.group(2));
        String field = line.group(3) == null ? "memberId" : line.group(3);
        return switch (line.group(1)) {
            case "income" -> income.showMistake(index, field, mistake.message());
            case "assessedSupport" -> support.showMistake(index, field, mistake.message());
            default -> false;
        };
    }

    public void clearMistakes() {
        card.clearMistakes();
        income.clearMistakes();
        support.clearMistakes();
    }

    private final class Host implements MemberCard.Host {
        private final Runnable changed;

        private Host(Runnable changed) {
            this.changed = changed;
        }

        @Override
        public void changed() {
            changed.run();
        }

        @Override
        public void renamed() {
            support.offerPeople();
        }

        @Override
        public void remove(MemberCard gone) {
            throw new IllegalStateException("the new member stays");
        }
    }
}
