package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.MaskedIdentity;
import cn.binggui.policy.facts.Relation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Who the members are; it follows the form's members as they come, go and are renamed. */
final class PersonSection extends Composite<Section> {
    private final Map<String, MaskedIdentity> known;
    private final BiPredicate<String, LocalDate> birthDate;
    private final Runnable changed;
    private final Div body = new Div();
    private List<PersonEntry> entries = List.of();

    PersonSection(Map<String, MaskedIdentity> known, BiPredicate<String, LocalDate> birthDate, Runnable changed) {
        this.known = known;
        this.birthDate = birthDate;
        this.changed = changed;
        body.addClassName("person-entries");
        getContent().addClassNames("dossier-part");
        getContent().setId("identities");
        getContent().add(new H3(Texts.text("editor.people")), body);
    }

    /** Follows the members of the contract's JSON. */
    void follow(Object members) {
        List<PersonEntry> old = entries;
        List<PersonEntry> now = new ArrayList<>();
        List<Map<?, ?>> all = maps(members);
        List<String> ids =
                all.stream().map(json -> String.valueOf(json.get("id"))).toList();
        for (int i = 0; i < ids.size(); i++) {
            PersonEntry entry = entry(ids, i, old);
            entry.of(ids.get(i), label(ids.get(i), all.get(i).get("relation")));
            now.add(entry);
        }
        entries = List.copyOf(now);
        body.removeAll();
        entries.forEach(body::add);
    }

    /** A member keeps the entry of the same id, or, renamed in place, that of the same position. */
    private PersonEntry entry(List<String> ids, int position, List<PersonEntry> old) {
        String id = ids.get(position);
        return old.stream()
                .filter(entry -> entry.member().equals(id))
                .findFirst()
                .orElseGet(() -> ids.size() == old.size()
                                && !ids.contains(old.get(position).member())
                        ? old.get(position)
                        : new PersonEntry(known.get(id), birthDate, changed));
    }

    private static String label(String id, @Nullable Object relation) {
        return Arrays.stream(Relation.values())
                .filter(each -> each.name().equals(relation))
                .findFirst()
                .map(each -> Texts.text("dossier.member", id, each.term()))
                .orElse(id);
    }

    /**
     * Returns who was newly entered, by member id.
     *
     * @throws Refusal BAD_INPUT with every mistake, each shown at its field
     */
    Map<String, Identity> identities() {
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Identity> identities = new LinkedHashMap<>();
        for (PersonEntry entry : entries) {
            Identity identity = entry.identity(mistakes);
            if (identity != null) {
                identities.put(entry.member(), identity);
            }
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
        return identities;
    }

    /** Shows a mistake at the member whom its path names; false where there is none. */
    boolean showMistake(Mistake mistake) {
        return entries.stream()
                .filter(entry -> mistake.path().equals("people." + entry.member()))
                .findFirst()
                .map(entry -> {
                    entry.showMistake(mistake.message());
                    return true;
                })
                .orElse(false);
    }

    List<Map<String, Object>> json() {
        return entries.stream().map(PersonEntry::json).toList();
    }

    /** Shows what {@link #json} returned, for the members that there are. */
    void read(@Nullable Object json) {
        for (Map<?, ?> person : maps(Objects.requireNonNullElse(json, List.of()))) {
            entries.stream()
                    .filter(entry -> entry.member().equals(person.get("member")))
                    .forEach(entry -> entry.read(person));
        }
    }

    private static List<Map<?, ?>> maps(Object json) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (json instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }
}
