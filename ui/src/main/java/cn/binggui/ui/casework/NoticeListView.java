package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.casework.store.CaseNotices;
import cn.binggui.core.casework.store.NoticeQuery;
import cn.binggui.core.casework.store.NoticeSheets;
import cn.binggui.core.casework.store.NoticeVillage;
import cn.binggui.core.casework.store.PostedNotice;
import cn.binggui.core.notice.NoticeKind;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.Background;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists that hang or hung in the person's part of the county, and the villages that wait for one. */
@Prototype
@Route(NoticePlace.ROUTE)
@Menu(title = "notice.title", order = 13, icon = "vaadin:clipboard-text")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/notice.css")
@StyleSheet("context://styles/worklist.css")
class NoticeListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final Actor actor = CurrentUser.get();
    private final CaseNotices notices;
    private final NoticeSheets sheets;
    private final Background background;
    private final LocalDate today;
    private final Select<NoticeQuery.Part> part = new Select<>();
    private final NoticeVillages village;
    private final Div waiting = new Div();
    private final Span count = new Span();
    private final Div list = new Div();
    private final Div pager = new Div();
    private final Paragraph empty = new Paragraph(Texts.text("notice.empty"));
    private NoticePlace place = NoticePlace.of(QueryParameters.empty());

    NoticeListView(CaseNotices notices, NoticeSheets sheets, Tenants tenants, Background background, Clock clock) {
        this.notices = notices;
        this.sheets = sheets;
        this.background = background;
        today = LocalDate.now(clock);
        part.setLabel(Texts.text("notice.part"));
        part.setId("notice-part");
        part.setItems(NoticeQuery.Part.values());
        part.setItemLabelGenerator(each -> Texts.text("notice.part." + each.name()));
        part.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(place.with(change.getValue()));
            }
        });
        village = new NoticeVillages(actor, tenants, code -> go(place.in(code)));
        Div query = new Div(part, village, count);
        query.addClassName("notice-query");
        count.getElement().setAttribute("role", "status");
        waiting.addClassName("notice-waiting");
        list.addClassName("notice-list");
        pager.addClassName("notice-pager");
        empty.addClassName("empty");
        getContent().addClassNames("page", "notice-page");
        getContent().add(new H2(Texts.text("notice.title")), waiting, query, empty, list, pager);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = NoticePlace.of(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("notice.title") + " · " + Texts.text("product.name");
    }

    private static void go(NoticePlace there) {
        UI.getCurrent().navigate(NoticePlace.ROUTE, there.parameters());
    }

    private void refresh() {
        part.setValue(place.part());
        village.show(place.village());
        long all = notices.count(actor, place.query());
        List<PostedNotice> page = notices.page(actor, place.query(), place.from(), PAGE);
        count.setText(Texts.text("notice.all", all));
        empty.setVisible(all == 0);
        list.removeAll();
        page.forEach(notice -> list.add(new NoticeCard(notice, new Doing())));
        showWaiting();
        showPager(all);
    }

    private void showWaiting() {
        waiting.removeAll();
        boolean mayPost = works();
        List<NoticeVillage> villages = notices.villages(actor);
        waiting.setVisible(mayPost && !villages.isEmpty());
        waiting.add(new Span(Texts.text("notice.waiting")));
        for (NoticeVillage each : villages) {
            waiting.add(new Anchor(
                    NoticePlace.ROUTE + "/new?village=" + each.code(),
                    Texts.text("notice.waiting.village", each.name(), each.waiting())));
        }
    }

    private boolean works() {
        return Stream.of(Role.COUNTY_OPERATOR, Role.TOWNSHIP_WORKER, Role.VILLAGE_WORKER)
                .anyMatch(actor::is);
    }

    private void showPager(long all) {
        pager.removeAll();
        if (place.from() > 0) {
            pager.add(new Button(
                    Texts.text("notice.newer"), click -> go(place.from(Math.max(0, place.from() - PAGE)))));
        }
        if (place.from() + PAGE < all) {
            pager.add(new Button(Texts.text("notice.older"), click -> go(place.from(place.from() + PAGE))));
        }
    }

    private final class Doing implements NoticeCard.Actions {
        @Override
        public DownloadHandler sheet(PostedNotice notice) {
            long id = notice.notice().id();
            return event -> {
                byte[] pdf = notices.sheet(actor, id);
                event.setFileName("notice-%d.pdf".formatted(id));
                event.setContentType("application/pdf");
                event.getOutputStream().write(pdf);
            };
        }

        @Override
        public @Nullable Runnable ending(PostedNotice notice) {
            LocalDate until = notice.notice().until();
            if (!works() || until == null || !today.isAfter(until) || !notice.isAwaited()) {
                return null;
            }
            var ending = new BatchEnding(actor, sheets, notice.notice().id());
            return () ->
                    new BatchDialog(background, ending, ending.lines(), today, NoticeListView.this::refresh).open();
        }

        @Override
        public @Nullable Runnable proof(PostedNotice notice) {
            if (!works() || notice.unproved() == 0) {
                return null;
            }
            long id = notice.notice().id();
            return () -> new NoticeProofDialog(
                            notice,
                            (file, content) -> sheets.prove(actor, id, file, content),
                            NoticeListView.this::refresh)
                    .open();
        }

        @Override
        public @Nullable Runnable removal(PostedNotice notice, PostedNotice.Line line) {
            boolean decides = actor.is(Role.TOWNSHIP_WORKER) || actor.is(Role.COUNTY_OPERATOR);
            if (notice.notice().kind() == NoticeKind.PUBLIC || !decides) {
                return null;
            }
            return () -> new NoticeRemoval(line.line().shown().name(), reason -> {
                        notices.remove(actor, notice.notice().id(), line.line().caseId(), reason);
                        refresh();
                    })
                    .open();
        }
    }
}
