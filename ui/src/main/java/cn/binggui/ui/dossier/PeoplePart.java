package cn.binggui.ui.dossier;

import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.MaskedIdentity;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.ui.Texts;
import cn.binggui.ui.household.MemberWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of the household: masked until somebody says why he must know. */
final class PeoplePart extends Composite<Section> {
    private final Dossier dossier;
    private final Div table = new Div();
    private final Button reveal;
    private final @Nullable Correction correction;

    /** Puts right who a member is. */
    interface Correction {
        void correct(String member, Identity identity, String reason);
    }

    /**
     * Shows the people.
     *
     * @param identities asks for the identities with a reason, and takes it down
     * @param correction {@code null} where nothing may be corrected
     */
    PeoplePart(Dossier dossier, Function<String, Map<String, Identity>> identities, @Nullable Correction correction) {
        this.dossier = dossier;
        this.correction = correction;
        reveal = new Button(
                Texts.text("dossier.reveal"),
                VaadinIcon.EYE.create(),
                click -> new RevealDialog(identities, this::show).open());
        reveal.setId("reveal");
        reveal.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        reveal.setVisible(!dossier.view().people().isEmpty());
        Div head = new Div(new H3(Texts.text("dossier.people.title")), reveal);
        head.addClassName("part-head");
        getContent().addClassName("dossier-part");
        getContent().setId("people");
        getContent().add(head, table);
        show(Map.of());
    }

    private void show(Map<String, Identity> known) {
        PlainTable rows = new PlainTable(Texts.list("dossier.people.columns"));
        dossier.facts().members().forEach(member -> rows.row(row(member, known)));
        table.removeAll();
        table.add(rows);
        if (!known.isEmpty()) {
            reveal.setVisible(false);
        }
    }

    private List<Component> row(Member member, Map<String, Identity> known) {
        Span id = new Span(
                Texts.text("dossier.member", member.id(), member.relation().term()));
        id.addClassName("member-name");
        return List.of(
                id, who(member, known), new Span(MemberWords.of(member, dossier.day())), new Span(ruling(member.id())));
    }

    private Component who(Member member, Map<String, Identity> known) {
        Identity identity = known.get(member.id());
        if (identity != null) {
            IdNumber number = identity.idNumber();
            String phone = identity.phone();
            Div lines = lines(identity.name(), number == null ? "" : number.value(), phone == null ? "" : phone);
            Correction possible = correction;
            if (possible != null) {
                lines.add(correct(member, identity, known, possible));
            }
            return lines;
        }
        MaskedIdentity masked = dossier.view().people().get(member.id());
        if (masked == null) {
            return lines(Texts.text("dossier.unknown"), "", "");
        }
        String number = masked.idNumber();
        return lines(masked.name(), number == null ? "" : number, "");
    }

    /** Who corrects an identity sees the corrected one at once. */
    private Button correct(Member member, Identity identity, Map<String, Identity> known, Correction possible) {
        Button button = new Button(
                Texts.text("dossier.correct"),
                VaadinIcon.EDIT.create(),
                click -> new CorrectIdentityDialog(member, identity, (corrected, reason) -> {
                            possible.correct(member.id(), corrected, reason);
                            Map<String, Identity> now = new HashMap<>(known);
                            now.put(member.id(), corrected);
                            show(now);
                        })
                        .open());
        button.setId("correct-" + member.id());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Div lines(String name, String number, String phone) {
        Div who = new Div(new Span(name));
        who.addClassName("who");
        for (String line : List.of(number, phone)) {
            if (!line.isEmpty()) {
                Span small = new Span(line);
                small.addClassName("who-number");
                who.add(small);
            }
        }
        return who;
    }

    private String ruling(String member) {
        return dossier.result().determination().members().stream()
                .filter(each -> each.memberId().equals(member))
                .map(MemberRuling::ruling)
                .map(Ruling::term)
                .findFirst()
                .orElse("—");
    }
}
