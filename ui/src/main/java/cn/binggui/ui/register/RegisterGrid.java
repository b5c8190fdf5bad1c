package cn.binggui.ui.register;

import cn.binggui.core.register.RegisterOrder;
import cn.binggui.core.register.RegisterRow;
import cn.binggui.core.register.RegisterSort;
import cn.binggui.ui.RowKeys;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows, read page by page while the person scrolls. */
final class RegisterGrid extends Composite<Grid<RegisterRow>> {
    private static final int PAGE = 50;

    /** The one column that says everything where there is no room for several. */
    static final String CARD = "card";

    private final Map<String, Grid.Column<RegisterRow>> columns = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final boolean opens = RegisterNavigation.opensHouseholds();

    /** Gives the rows. */
    interface Source {
        List<RegisterRow> page(int offset, int limit);

        long total();
    }

    RegisterGrid(Source source, Consumer<RegisterOrder> reorder) {
        Grid<RegisterRow> grid = getContent();
        grid.addClassName("register-grid");
        grid.setPageSize(PAGE);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnReorderingAllowed(true);
        addColumns();
        grid.setItems(new CallbackDataProvider<>(
                query -> source.page(query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(source.total()),
                RegisterRow::household));
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                reorder.accept(order(sorted.getSortOrder()));
            }
        });
        if (opens) {
            RowKeys.onEnter(grid, row -> UI.getCurrent().navigate(RegisterNavigation.addressOf(row.household())));
        }
    }

    /** Returns the names by key of the columns that people choose from, in their order. */
    Map<String, String> columns() {
        return names;
    }

    /** Shows these columns and no others. */
    void showColumns(Set<String> keys) {
        columns.forEach((key, column) -> column.setVisible(keys.contains(key)));
    }

    /** Reads the rows anew, from the first on. */
    void show(RegisterOrder order) {
        Grid<RegisterRow> grid = getContent();
        Grid.Column<RegisterRow> sorted = columns.get(key(order.by()));
        if (sorted != null) {
            grid.sort(List.of(new GridSortOrder<>(
                    sorted, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        grid.getDataProvider().refreshAll();
        grid.scrollToStart();
    }

    private void addColumns() {
        Grid.Column<RegisterRow> number =
                getContent().addColumn(link(RegisterRow::number)).setFrozen(true);
        configure("number", number, RegisterSort.NUMBER, "8.75rem");
        text("head", row -> row.head().name(), null, "4.25rem");
        text("id", row -> row.head().idNumber(), null, "11.5rem");
        text("township", RegisterRow::township, null, "6.5rem");
        text("village", row -> RegisterWords.village(row.village()), RegisterSort.VILLAGE, "7rem")
                .setFlexGrow(1)
                .setTooltipGenerator(RegisterRow::village);
        text("residence", row -> row.residence().term(), null, "4rem");
        figure("people", row -> Integer.toString(row.people()), RegisterSort.PEOPLE, "4.5rem");
        text("category", row -> RegisterWords.category(row.category()), null, "6.75rem")
                .setPartNameGenerator(row -> row.category() == null ? "undecided" : null);
        text("outcome", row -> RegisterWords.term(row.outcome()), null, "4.75rem");
        text("monitored", row -> RegisterWords.term(row.monitored()), null, "4.75rem");
        figure("income", row -> RegisterWords.yuan(row.perCapita()), RegisterSort.PER_CAPITA, "9.25rem");
        text("basis", RegisterWords::basis, null, "4.75rem");
        text("changed", row -> row.changedOn().toString(), RegisterSort.CHANGED, "7rem");
        columns.forEach((key, column) -> names.put(key, Texts.text("register.column." + key)));
        columns.put(
                CARD,
                getContent()
                        .addColumn(card())
                        .setHeader(Texts.text("register.title"))
                        .setKey(CARD));
    }

    private Grid.Column<RegisterRow> text(
            String key, ValueProvider<RegisterRow, String> words, @Nullable RegisterSort sort, String width) {
        return configure(key, getContent().addColumn(words), sort, width);
    }

    private void figure(String key, ValueProvider<RegisterRow, String> words, RegisterSort sort, String width) {
        text(key, words, sort, width).setTextAlign(ColumnTextAlign.END);
    }

    private Grid.Column<RegisterRow> configure(
            String key, Grid.Column<RegisterRow> column, @Nullable RegisterSort sort, String width) {
        column.setKey(key)
                .setHeader(Texts.text("register.column." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
        if (sort == null) {
            column.setSortable(false);
        } else {
            column.setSortProperty(sort.name());
        }
        columns.put(key, column);
        return column;
    }

    private LitRenderer<RegisterRow> link(ValueProvider<RegisterRow, String> words) {
        if (!opens) {
            return LitRenderer.<RegisterRow>of("${item.words}").withProperty("words", words);
        }
        return LitRenderer.<RegisterRow>of("<a href=\"${item.address}\" tabindex=\"-1\">${item.words}</a>")
                .withProperty("address", row -> RegisterNavigation.addressOf(row.household()))
                .withProperty("words", words);
    }

    /** Returns what a row says on a narrow window: two lines, all of them one link. */
    private LitRenderer<RegisterRow> card() {
        return LitRenderer.<RegisterRow>of("""
                        <a class="household-card" href="${item.address}" tabindex="-1">
                          <b>${item.head}</b><b class="${item.decided ? 'decided' : 'undecided'}">${item.category}</b>
                          <span>${item.village} · ${item.people}</span><span>${item.income}</span>
                        </a>""")
                .withProperty("address", row -> opens ? RegisterNavigation.addressOf(row.household()) : "")
                .withProperty("head", row -> row.head().name())
                .withProperty("decided", row -> row.category() != null)
                .withProperty("category", row -> RegisterWords.category(row.category()))
                .withProperty("village", row -> RegisterWords.village(row.village()))
                .withProperty("people", row -> Texts.text("register.card.people", row.people()))
                .withProperty("income", RegisterGrid::income);
    }

    private static String income(RegisterRow row) {
        return row.perCapita() == null ? "" : Texts.text("register.card.income", RegisterWords.yuan(row.perCapita()));
    }

    private static RegisterOrder order(List<GridSortOrder<RegisterRow>> orders) {
        if (orders.isEmpty()) {
            return RegisterOrder.BY_NUMBER;
        }
        GridSortOrder<RegisterRow> first = orders.getFirst();
        RegisterSort by = RegisterSort.valueOf(first.getSorted()
                .getSortOrder(first.getDirection())
                .findFirst()
                .orElseThrow()
                .getSorted());
        return new RegisterOrder(by, first.getDirection() == SortDirection.DESCENDING);
    }

    private static String key(RegisterSort sort) {
        return switch (sort) {
            case NUMBER -> "number";
            case VILLAGE -> "village";
            case PEOPLE -> "people";
            case PER_CAPITA -> "income";
            case CHANGED -> "changed";
        };
    }
}
