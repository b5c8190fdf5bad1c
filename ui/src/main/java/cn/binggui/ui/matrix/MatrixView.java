package cn.binggui.ui.matrix;

import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.MatrixCell;
import cn.binggui.core.comparison.MatrixExport;
import cn.binggui.core.comparison.MatrixLine;
import cn.binggui.core.comparison.MatrixRow;
import cn.binggui.core.comparison.PolicyMatrix;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Downloads;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.Grounds;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The counties' policies side by side, dimension by dimension, for people of the province. */
@Prototype
@Route("matrix")
@Menu(title = "matrix.title", order = 30, icon = "vaadin:table")
@StyleSheet("context://styles/matrix.css")
@RolesAllowed({"PROVINCE_ANALYST", "PROVINCE_ADMIN"})
class MatrixView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final List<MatrixRow> rows;
    private final List<Tenant> counties;
    private final MatrixFilter filter;
    private final MatrixTable table;
    private final Paragraph empty = new Paragraph(Texts.text("matrix.empty"));
    private final ClausePanel panel = new ClausePanel();
    private @Nullable MatrixPlace place;

    MatrixView(PolicyMatrix matrix, MatrixExport export, Tenants tenants) {
        rows = matrix.rows(CurrentUser.get());
        counties = tenants.list(CurrentUser.get());
        filter = new MatrixFilter(rows, this::change);
        table = new MatrixTable(counties, this::open);
        empty.addClassName("matrix-empty");
        panel.addClassName("clause-panel-side");
        panel.onClose(() -> change(here -> here.withCell(0, null)));
        getContent().addClassNames("page", "matrix-view");
        getContent().add(new H2(Texts.text("matrix.title")), excel(export), filter, table, empty, panel);
    }

    private static Anchor excel(MatrixExport export) {
        Actor actor = CurrentUser.get();
        Anchor link = new Anchor(
                Downloads.saved(
                        Texts.text("matrix.excel.file"), WorkbookWriter.MEDIA_TYPE, () -> export.workbook(actor)),
                Texts.text("matrix.excel"));
        link.setId("matrix-excel");
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MatrixPlace there = MatrixPlace.of(event.getLocation().getQueryParameters());
        show(there);
        String county = there.county();
        if (county != null) {
            rows.stream()
                    .filter(row -> row.number() == there.row() && row.cells().containsKey(county))
                    .findFirst()
                    .ifPresent(row -> openClauses(row, county, null));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("matrix.title") + " · " + Texts.text("product.name");
    }

    private void show(MatrixPlace there) {
        MatrixPlace before = place;
        place = there;
        if (before == null || before.differing() != there.differing() || before.group() != there.group()) {
            List<MatrixRow> shown = rows.stream().filter(there::shows).toList();
            table.show(shown);
            table.setVisible(!shown.isEmpty());
            empty.setVisible(shown.isEmpty());
            filter.show(there, shown.size());
        }
        table.mark(there.row(), there.county());
    }

    private void change(UnaryOperator<MatrixPlace> change) {
        MatrixPlace here = place;
        if (here == null) {
            return;
        }
        MatrixPlace there = change.apply(here);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(there.address())));
        show(there);
    }

    private void open(MatrixRow row, MatrixCellView cell) {
        change(here -> here.withCell(row.number(), cell.county()));
        openClauses(row, cell.county(), cell);
    }

    /** Shows what the asked county's cell rests on, then what the others' do. */
    private void openClauses(MatrixRow row, String county, @Nullable Component opener) {
        List<Grounds> grounds = new ArrayList<>();
        counties.stream().filter(each -> each.id().equals(county)).forEach(each -> grounds.addAll(grounds(row, each)));
        counties.stream().filter(each -> !each.id().equals(county)).forEach(each -> grounds.addAll(grounds(row, each)));
        panel.show(opener, Texts.text("matrix.row", row.number(), row.title()), grounds);
    }

    private static List<Grounds> grounds(MatrixRow row, Tenant county) {
        MatrixCell cell = row.cells().get(county.id());
        return cell == null
                ? List.of()
                : cell.lines().stream().map(line -> grounds(county, line)).toList();
    }

    private static Grounds grounds(Tenant county, MatrixLine line) {
        return new Grounds(county.shortName(), line.text(), county.id(), line.clauses());
    }
}
