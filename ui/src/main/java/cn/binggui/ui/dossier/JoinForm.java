package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Identity;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.Texts;
import cn.binggui.ui.household.NewMemberForm;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 增加人员: who joins, with income and support. */
final class JoinForm implements ChangeForm {
    private static final Pattern LINE = Pattern.compile("(?:household\\.)?(\\w+)\\[(\\d+)](.*)");

    /** Reads a household out of the contract's JSON. */
    interface Reader {
        HouseholdFacts read(Map<String, Object> json);
    }

    /** Writes a household as the contract's JSON, as of a day. */
    interface Writer {
        Map<String, Object> write(HouseholdFacts facts, LocalDate on);
    }

    private final HouseholdFacts facts;
    private final Writer writer;
    private final Reader reader;
    private final NewMemberForm member;
    private final PersonEntry person;
    private final Div fields;

    JoinForm(HouseholdFacts facts, Writer writer, Reader reader, Runnable changed) {
        this.facts = facts;
        this.writer = writer;
        this.reader = reader;
        NewMemberForm form = new NewMemberForm(facts, () -> {
            follow();
            changed.run();
        });
        member = form;
        person = new PersonEntry(null, (id, day) -> form.offerBirthDate(day), changed);
        follow();
        fields = new Div(person, member);
        fields.addClassName("change-fields");
    }

    private void follow() {
        person.of(member.memberId(), member.label());
    }

    @Override
    public Component fields() {
        return fields;
    }

    /** The new member is read as part of the household, by the same reader and with the same words as anywhere. */
    @Override
    public Change change(LocalDate on) {
        LocalDate since = facts.acceptedOn();
        Map<String, Object> json = new LinkedHashMap<>(writer.write(facts, on.isBefore(since) ? since : on));
        Map<String, Object> entered = member.json();
        json.put("members", plus(json.get("members"), List.of(entered.getOrDefault("member", Map.of()))));
        json.put("income", plus(json.get("income"), entered.get("income")));
        json.put("assessedSupport", plus(json.get("assessedSupport"), entered.get("assessedSupport")));
        HouseholdFacts read;
        try {
            read = reader.read(json);
        } catch (Refusal refusal) {
            throw Refusal.badInput(
                    refusal.mistakes().stream().map(this::ofTheForm).toList());
        }
        return new Change.Join(
                on,
                read.members().getLast(),
                null,
                rest(read.income(), facts.income()),
                rest(read.assessedSupport(), facts.assessedSupport()));
    }

    private static List<Object> plus(@Nullable Object some, @Nullable Object more) {
        List<Object> all = new ArrayList<>();
        if (some instanceof List<?> list) {
            all.addAll(list);
        }
        if (more instanceof List<?> list) {
            all.addAll(list);
        }
        return all;
    }

    private static <T> List<T> rest(List<T> all, List<T> known) {
        return all.subList(known.size(), all.size());
    }

    private Mistake ofTheForm(Mistake mistake) {
        Matcher line = LINE.matcher(mistake.path());
        if (!line.matches()) {
            return mistake;
        }
        int index = Integer.parseInt(line.group(2));
        String path = switch (line.group(1)) {
            case "members" -> "member" + line.group(3);
            case "income" -> "income[%d]%s".formatted(index - facts.income().size(), line.group(3));
            case "assessedSupport" ->
                "assessedSupport[%d]%s"
                        .formatted(index - facts.assessedSupport().size(), line.group(3));
            default -> mistake.path();
        };
        return new Mistake(path, mistake.message());
    }

    @Override
    public Map<String, Identity> people() {
        List<Mistake> mistakes = new ArrayList<>();
        Identity identity = person.identity(mistakes);
        if (!mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
        if (identity == null) {
            throw Refusal.badInput("people." + member.memberId(), Texts.text("change.join.identity.missing"));
        }
        return Map.of(member.memberId(), identity);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(member.json());
        json.put("person", person.json());
        return json;
    }

    @Override
    public void read(Map<?, ?> json) {
        member.read(json);
        follow();
        if (json.get("person") instanceof Map<?, ?> entered) {
            person.read(entered);
        }
    }

    @Override
    public boolean showMistake(Mistake mistake) {
        if (mistake.path().startsWith("people.") || mistake.path().equals("person")) {
            person.showMistake(mistake.message());
            return true;
        }
        return member.showMistake(mistake);
    }

    @Override
    public void clearMistakes() {
        member.clearMistakes();
        person.clearMistakes();
    }
}
