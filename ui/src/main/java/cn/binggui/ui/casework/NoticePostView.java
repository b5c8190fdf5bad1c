package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.CaseNotices;
import cn.binggui.core.casework.store.NoticeCandidate;
import cn.binggui.core.casework.store.NoticeQuery;
import cn.binggui.core.casework.store.NoticeVillage;
import cn.binggui.core.notice.Notice;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a village's list together: which cases, from which day, and how it will hang. */
@Prototype
@Route(NoticePlace.ROUTE + "/new")
@RolesAllowed({"COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/notice.css")
class NoticePostView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MILLIS = 5000;

    private final Actor actor = CurrentUser.get();
    private final CaseNotices notices;
    private final LocalDate today;
    private final Select<NoticeVillage> village = new Select<>();
    private final DayPicker day = new DayPicker(Texts.text("notice.from"));
    private final CheckboxGroup<NoticeCandidate> cases = new CheckboxGroup<>(Texts.text("notice.cases"));
    private final Div sheets = new Div();
    private final Paragraph empty = new Paragraph(Texts.text("notice.nobody"));
    private final Button post = new Button(Texts.text("notice.post"), VaadinIcon.CLIPBOARD_CHECK.create());

    NoticePostView(CaseNotices notices, Clock clock) {
        this.notices = notices;
        today = LocalDate.now(clock);
        village.setLabel(Texts.text("notice.village"));
        village.setId("notice-village");
        village.setItemLabelGenerator(
                each -> each == null ? "" : Texts.text("notice.waiting.village", each.name(), each.waiting()));
        village.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue(), Set.of());
            }
        });
        day.setId("notice-day");
        day.setMax(today);
        day.setValue(today);
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !day.isInvalid()) {
                renew();
            }
        });
        cases.setId("notice-cases");
        cases.setItemLabelGenerator(each -> Texts.text(
                "notice.case",
                each.number(),
                each.line().name(),
                each.line().persons(),
                each.line().type(),
                each.until()));
        cases.addValueChangeListener(change -> preview());
        post.setId("notice-post");
        post.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        post.setDisableOnClick(true);
        post.addClickListener(click -> post());
        sheets.addClassName("notice-sheets");
        empty.addClassName("empty");
        Div query = new Div(village, day);
        query.addClassName("notice-query");
        Div parts = new Div(cases, sheets);
        parts.addClassName("notice-post");
        getContent().addClassNames("page", "notice-page");
        getContent()
                .add(
                        new H2(Texts.text("notice.new")),
                        new Anchor(NoticePlace.ROUTE, Texts.text("notice.back")),
                        new Paragraph(Texts.text("notice.intro")),
                        query,
                        empty,
                        parts,
                        post);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        String wanted = NoticePlace.village(parameters);
        List<NoticeVillage> villages = notices.villages(actor);
        village.setItems(villages);
        NoticeVillage chosen = villages.stream()
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .orElse(villages.size() == 1 ? villages.getFirst() : null);
        village.setValue(chosen);
        choose(
                chosen,
                parameters.getParameters("case").stream()
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("notice.new") + " · " + Texts.text("product.name");
    }

    /** Chooses a village and of its cases those that are named, or all where none is. */
    private void choose(@Nullable NoticeVillage chosen, Set<Long> named) {
        List<NoticeCandidate> candidates =
                chosen == null ? List.of() : notices.candidates(actor, chosen.code(), day.getValue());
        show(candidates);
        cases.setValue(candidates.stream()
                .filter(each -> named.isEmpty() || named.contains(each.id()))
                .collect(Collectors.toSet()));
        preview();
    }

    /** Shows the cases as they hang from another day on, and keeps which were chosen. */
    private void renew() {
        NoticeVillage chosen = village.getValue();
        if (chosen == null) {
            return;
        }
        Set<Long> ticked = cases.getValue().stream().map(NoticeCandidate::id).collect(Collectors.toSet());
        List<NoticeCandidate> candidates = notices.candidates(actor, chosen.code(), day.getValue());
        show(candidates);
        cases.setValue(
                candidates.stream().filter(each -> ticked.contains(each.id())).collect(Collectors.toSet()));
        preview();
    }

    private void show(List<NoticeCandidate> candidates) {
        cases.setItems(candidates);
        cases.setVisible(!candidates.isEmpty());
        empty.setVisible(candidates.isEmpty());
    }

    private void preview() {
        sheets.removeAll();
        Set<NoticeCandidate> ticked = new HashSet<>(cases.getValue());
        NoticeVillage chosen = village.getValue();
        post.setEnabled(chosen != null && !ticked.isEmpty());
        if (chosen == null || ticked.isEmpty()) {
            return;
        }
        Map<LocalDate, List<NoticeCandidate>> byEnd = ticked.stream()
                .collect(Collectors.groupingBy(NoticeCandidate::until, TreeMap::new, Collectors.toList()));
        byEnd.values().forEach(group -> sheets.add(new NoticeSheetPreview(chosen.name(), day.getValue(), group)));
    }

    private void post() {
        try {
            NoticeVillage chosen = village.getValue();
            LocalDate from = day.getValue();
            if (chosen == null || from == null || day.isInvalid()) {
                day.focus();
                return;
            }
            List<CaseAct> acts = cases.getValue().stream()
                    .map(each -> new CaseAct(each.id(), each.seen(), from))
                    .toList();
            List<Notice> posted = notices.post(actor, chosen.code(), acts, from);
            Notification.show(Texts.text("notice.posted", posted.size()), MILLIS, Notification.Position.TOP_CENTER);
            UI.getCurrent()
                    .navigate(NoticePlace.ROUTE, new NoticePlace(NoticeQuery.Part.ALL, chosen.code(), 0).parameters());
        } finally {
            post.setEnabled(true);
        }
    }
}
