package cn.binggui.ui.casework;

import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.NarrowColumns;
import cn.binggui.ui.RowKeys;
import cn.binggui.ui.Texts;
import cn.binggui.ui.register.RegisterWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases, read page by page while the person scrolls. */
final class WorklistGrid extends Composite<Grid<CaseRow>> {
    private static final int PAGE = 50;
    private static final String LAMP =
            "<span class=\"due ${item.style}\"><span class=\"due-dot ${item.style}\" aria-hidden=\"true\"></span>"
                    + "${item.lamp}</span> <span class=\"due-left\">${item.left}</span>";

    private final WorklistWords words;
    private final Actions actions;
    private final Map<CaseOrder.By, Grid.Column<CaseRow>> sorted = new EnumMap<>(CaseOrder.By.class);
    private boolean selects;

    /** Gives the rows. */
    interface Source {
        List<CaseRow> page(int offset, int limit);

        long total();
    }

    /** Is told what a person does with the rows. */
    interface Actions {
        void order(CaseOrder order);

        void select(Set<CaseRow> rows);
    }

    WorklistGrid(WorklistWords words, boolean manyTownships, Source source, Actions actions) {
        this.words = words;
        this.actions = actions;
        Grid<CaseRow> grid = getContent();
        grid.setId("cases");
        grid.addClassNames("register-grid", "worklist-grid");
        grid.setPageSize(PAGE);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addColumns(manyTownships);
        List<Grid.Column<CaseRow>> separate = List.copyOf(grid.getColumns());
        NarrowColumns.of(grid, grid.addColumn(card()).setHeader(Texts.text("worklist.title")), separate);
        grid.setItems(new CallbackDataProvider<>(
                query -> source.page(query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(source.total()),
                CaseRow::id));
        grid.addSortListener(change -> {
            if (change.isFromClient()) {
                actions.order(order(change.getSortOrder()));
            }
        });
        RowKeys.onEnter(grid, row -> UI.getCurrent().navigate(CaseNavigation.ofCase(row.id())));
    }

    /** Reads the rows anew, from the first on. */
    void show(CaseOrder order, boolean selectable) {
        Grid<CaseRow> grid = getContent();
        if (selectable != selects) {
            selects = selectable;
            grid.setSelectionMode(selectable ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
            if (selectable) {
                grid.addSelectionListener(change -> actions.select(change.getAllSelectedItems()));
            }
        }
        Grid.Column<CaseRow> column = sorted.get(order.by());
        if (column != null) {
            grid.sort(List.of(new GridSortOrder<>(
                    column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        grid.getDataProvider().refreshAll();
        grid.scrollToStart();
    }

    void select(List<CaseRow> rows) {
        if (selects) {
            getContent().asMultiSelect().setValue(Set.copyOf(rows));
        }
    }

    private void addColumns(boolean manyTownships) {
        column("left", getContent().addColumn(lamp()), CaseOrder.By.ACT_BY, "9.75rem");
        column("number", getContent().addColumn(link()), CaseOrder.By.NUMBER, "10rem");
        text("applicant", CaseRow::applicant, null, "4rem");
        if (manyTownships) {
            text("township", CaseRow::township, null, "6rem");
        }
        text("village", row -> RegisterWords.village(row.village()), CaseOrder.By.VILLAGE, "6rem")
                .setTooltipGenerator(CaseRow::village);
        text("step", words::step, null, "9.5rem").setFlexGrow(2);
        text("track", row -> row.track().term(), null, "4.5rem");
        text("category", words::category, null, "6rem").setFlexGrow(1);
        text("opened", row -> row.openedOn().toString(), CaseOrder.By.OPENED, "6rem");
        text("due", row -> WorklistWords.day(row.dueOn()), CaseOrder.By.DUE, "6rem");
    }

    private Grid.Column<CaseRow> text(
            String key, ValueProvider<CaseRow, String> value, CaseOrder.@Nullable By by, String width) {
        return column(key, getContent().addColumn(value), by, width);
    }

    private Grid.Column<CaseRow> column(
            String key, Grid.Column<CaseRow> column, CaseOrder.@Nullable By by, String width) {
        column.setKey(key)
                .setHeader(Texts.text("worklist.column." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
        if (by == null) {
            column.setSortable(false);
        } else {
            column.setSortProperty(by.name());
            sorted.put(by, column);
        }
        return column;
    }

    private LitRenderer<CaseRow> lamp() {
        return withLamp(LitRenderer.of(LAMP));
    }

    private LitRenderer<CaseRow> withLamp(LitRenderer<CaseRow> renderer) {
        return renderer.withProperty("style", row -> LampChips.style(row.lamp()))
                .withProperty("lamp", row -> row.lamp().term())
                .withProperty("left", words::left);
    }

    private static LitRenderer<CaseRow> link() {
        return LitRenderer.<CaseRow>of("<a href=\"${item.address}\" tabindex=\"-1\">${item.number}</a>")
                .withProperty("address", row -> CaseNavigation.ofCase(row.id()))
                .withProperty("number", CaseRow::number);
    }

    /** Returns what a row says on a narrow window: three lines, all of them one link. */
    private LitRenderer<CaseRow> card() {
        return withLamp(LitRenderer.<CaseRow>of("""
                        <a class="household-card" href="${item.address}" tabindex="-1">
                          <b>${item.applicant} · ${item.village}</b><span>%s</span>
                          <span>${item.step}</span><span>${item.category}</span>
                          <span>${item.number}</span><span>${item.opened}</span>
                        </a>""".formatted(LAMP)))
                .withProperty("address", row -> CaseNavigation.ofCase(row.id()))
                .withProperty("applicant", CaseRow::applicant)
                .withProperty("village", row -> RegisterWords.village(row.village()))
                .withProperty("step", words::step)
                .withProperty("category", words::category)
                .withProperty("number", CaseRow::number)
                .withProperty("opened", row -> Texts.text("worklist.card.opened", row.openedOn()));
    }

    private static CaseOrder order(List<GridSortOrder<CaseRow>> orders) {
        if (orders.isEmpty()) {
            return CaseOrder.URGENT;
        }
        GridSortOrder<CaseRow> first = orders.getFirst();
        CaseOrder.By by = CaseOrder.By.valueOf(first.getSorted()
                .getSortOrder(first.getDirection())
                .findFirst()
                .orElseThrow()
                .getSorted());
        return new CaseOrder(by, first.getDirection() == SortDirection.DESCENDING);
    }
}
