package cn.binggui.ui.household;

import cn.binggui.core.household.MemberField;
import cn.binggui.policy.Term;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** One person: what is always asked in view, everything else one click away. */
final class MemberCard extends Composite<Div> {
    /** What a card tells the form that it stands in. */
    interface Host {
        void changed();

        void renamed();

        void remove(MemberCard card);
    }

    private final NamedFields fields;
    private final TextField id = new TextField(Texts.text("member.id"));
    private final Select<Relation> relation = Inputs.choice(MemberField.RELATION.label(), Relation.class);
    private final DayPicker birthDate = new DayPicker(MemberField.BIRTH_DATE.label());
    private final Select<MaritalStatus> maritalStatus =
            Inputs.choice(MemberField.MARITAL_STATUS.label(), MaritalStatus.class);
    private final Checkbox livesTogether = Inputs.question(MemberField.LIVES_TOGETHER.label());
    private final Checkbox sharesFinances = Inputs.question(MemberField.SHARES_FINANCES.label());
    private final Checkbox legalSupportDuty = Inputs.question(MemberField.LEGAL_SUPPORT_DUTY.label());
    private final Checkbox worksAway = Inputs.question(MemberField.WORKS_AWAY.label());
    private final Select<Study> study = Inputs.choice(MemberField.STUDY.label(), Study.class);
    private final Checkbox hasOwnIncome = Inputs.question(MemberField.HAS_OWN_INCOME.label());
    private final Checkbox employed = Inputs.question(MemberField.EMPLOYED.label());
    private final Select<Service> service = Inputs.choice(MemberField.SERVICE.label(), Service.class);
    private final Select<Custody> custody = Inputs.choice(MemberField.CUSTODY.label(), Custody.class);
    private final Select<Missing> missing = Inputs.choice(MemberField.MISSING.label(), Missing.class);
    private final IntegerField clergyMonthsAway = new IntegerField(MemberField.CLERGY_MONTHS_AWAY.label());
    private final Checkbox marriedOut = Inputs.question(MemberField.MARRIED_OUT.label());
    private final Checkbox canLiveIndependently = Inputs.question(MemberField.CAN_LIVE_INDEPENDENTLY.label());
    private final Select<DisabilityCategory> disabilityCategory =
            Inputs.choice(Texts.text("member.disability.category"), DisabilityCategory.class);
    private final Select<Integer> disabilityGrade = new Select<>();
    private final Checkbox majorIllness = Inputs.question(MemberField.MAJOR_ILLNESS.label());
    private final Checkbox registered = Inputs.question(MemberField.REGISTERED.label());
    private final Select<BirthProof> birthProof = Inputs.choice(MemberField.BIRTH_PROOF.label(), BirthProof.class);

    private final Span name = new Span();
    private final Span summary = new Span();
    private final Div details = new Div();
    private final Button remove = new Button(VaadinIcon.TRASH.create());
    private final Button toggle = new Button(VaadinIcon.ANGLE_DOWN.create(), click -> open(!isOpen()));

    MemberCard(String memberId, Relation relationToApplicant, Host host) {
        fields = new NamedFields(() -> {
            rename();
            host.changed();
        });
        configure(host);
        register();
        followDefaults();
        read(Map.of("id", memberId, "relation", relationToApplicant.name()));
        Div basic = new Div(relation, birthDate, maritalStatus);
        basic.addClassName("member-basic");
        details.addClassName("member-details");
        details.add(
                group("member.group.relation", id, legalSupportDuty, marriedOut),
                group("member.group.living", livesTogether, sharesFinances, worksAway),
                group("member.group.work", study, service, hasOwnIncome, employed),
                group("member.group.special", custody, missing, clergyMonthsAway, canLiveIndependently),
                group("member.group.health", disabilityCategory, disabilityGrade, majorIllness),
                group("member.group.register", birthProof, registered));
        getContent().addClassName("member-card");
        getContent().add(head(host), basic, details);
        open(false);
    }

    private void configure(Host host) {
        disabilityGrade.setLabel(Texts.text("member.disability.grade"));
        disabilityGrade.setItems(1, 2, 3, 4);
        disabilityGrade.setItemLabelGenerator(
                grade -> grade == null ? "" : Texts.text("member.disability.grade." + grade));
        disabilityGrade.setEmptySelectionAllowed(true);
        disabilityCategory.setEmptySelectionAllowed(true);
        disabilityCategory.setEmptySelectionCaption(Texts.text("member.disability.none"));
        disabilityCategory.setPlaceholder(Texts.text("member.disability.none"));
        clergyMonthsAway.setSuffixComponent(new Span(Texts.text("unit.month")));
        id.addValueChangeListener(change -> {
            rename();
            host.renamed();
        });
        name.addClassName("member-name");
        summary.addClassName("member-summary");
    }

    private void register() {
        fields.add("id", id, "", Function.identity(), Object::toString);
        fields.choice("relation", relation, Relation.class, null);
        fields.date("birthDate", birthDate);
        fields.choice("maritalStatus", maritalStatus, MaritalStatus.class, MaritalStatus.UNMARRIED);
        fields.question("livesTogether", livesTogether, true);
        fields.question("sharesFinances", sharesFinances, true);
        fields.question("legalSupportDuty", legalSupportDuty, true);
        fields.question("worksAway", worksAway, false);
        fields.choice("study", study, Study.class, Study.NONE);
        fields.question("hasOwnIncome", hasOwnIncome, true);
        fields.question("employed", employed, true);
        fields.choice("service", service, Service.class, Service.NONE);
        fields.choice("custody", custody, Custody.class, Custody.NONE);
        fields.choice("missing", missing, Missing.class, Missing.NONE);
        fields.whole("clergyMonthsAway", clergyMonthsAway, 0);
        fields.question("marriedOut", marriedOut, false);
        fields.question("canLiveIndependently", canLiveIndependently, true);
        fields.choice("disability.category", disabilityCategory, DisabilityCategory.class, null);
        fields.add(
                "disability.grade",
                disabilityGrade,
                null,
                Function.identity(),
                json -> json instanceof Number number && number.intValue() >= 1 && number.intValue() <= 4
                        ? number.intValue()
                        : null);
        fields.question("majorIllness", majorIllness, false);
        fields.question("registered", registered, true);
        fields.choice("birthProof", birthProof, BirthProof.class, BirthProof.COMPLETE);
    }

    /** The two answers whose default depends on another answer follow it. */
    private void followDefaults() {
        livesTogether.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                sharesFinances.setValue(change.getValue());
            }
        });
        relation.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                legalSupportDuty.setValue(change.getValue() != Relation.OTHER);
            }
        });
    }

    /** Shows the member of the JSON; the two answers whose default depends on another one follow it where they are absent. */
    void read(Map<?, ?> json) {
        fields.read(json);
        if (json.get("sharesFinances") == null) {
            sharesFinances.setValue(livesTogether.getValue());
        }
        if (json.get("legalSupportDuty") == null) {
            legalSupportDuty.setValue(relation.getValue() != Relation.OTHER);
        }
        rename();
    }

    private Div head(Host host) {
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addClickListener(click -> host.remove(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(Texts.text("member.remove"));
        remove.setTooltipText(Texts.text("member.remove"));
        Div head = new Div(name, summary, toggle, remove);
        head.addClassName("member-head");
        return head;
    }

    private static Div group(String title, Component... inputs) {
        Div grid = new Div(inputs);
        grid.addClassName("member-group-fields");
        Div group = new Div(new H4(Texts.text(title)), grid);
        group.addClassName("member-group");
        return group;
    }

    /** Makes the card one that stays. */
    void keep() {
        remove.setVisible(false);
    }

    private void rename() {
        name.setText(label());
    }

    /** Returns how other parts of the form call this person. */
    String label() {
        Term term = relation.getValue();
        return term == null ? id.getValue() : id.getValue() + " " + term.term();
    }

    String memberId() {
        return id.getValue();
    }

    boolean isApplicant() {
        return relation.getValue() == Relation.APPLICANT;
    }

    /** Says in a line what is unusual about the person. */
    void summarize(String words) {
        summary.setText(words);
        summary.setTitle(words);
    }

    void open(boolean open) {
        details.setVisible(open);
        toggle.setText(Texts.text(open ? "member.less" : "member.more"));
        toggle.setIcon((open ? VaadinIcon.ANGLE_UP : VaadinIcon.ANGLE_DOWN).create());
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    boolean isOpen() {
        return details.isVisible();
    }

    /** Enters the birth date where none stands yet; returns whether it stands there now. */
    boolean offerBirthDate(LocalDate day) {
        if (birthDate.getValue() == null) {
            birthDate.setValue(day);
        }
        return day.equals(birthDate.getValue());
    }

    void focus() {
        birthDate.focus();
    }

    Map<String, Object> json() {
        return fields.json();
    }

    void clearMistakes() {
        fields.clear();
    }

    /** Shows a mistake at its field and opens the details where the field stands there. */
    boolean showMistake(String field, String message) {
        boolean shown = fields.show(field, message);
        if (shown && !field.equals("relation") && !field.equals("birthDate") && !field.equals("maritalStatus")) {
            open(true);
        }
        return shown;
    }
}
