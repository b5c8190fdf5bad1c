package cn.binggui.ui.register;

import cn.binggui.core.register.RegisterOrder;
import cn.binggui.core.register.RegisterRow;
import cn.binggui.core.register.RegisterSort;
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
    private static final String KEY = "element.getEventContext(event).item?.key";

    private final Map<String, Grid.Column<RegisterRow>> columns = new LinkedHashMap<>();
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
            grid.getElement()
                    .addEventListener(
                            "keydown",
                            event -> open(event.getEventData().path(KEY).asString("")))
                    .setFilter("event.key === 'Enter'")
                    .addEventData(KEY);
        }
    }

    /** Returns the columns' names by key, in their order. */
    Map<String, String> columns() {
        Map<String, String> names = new LinkedHashMap<>();
        columns.keySet().forEach(key -> names.put(key, Texts.text("register.column." + key)));
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
        Grid.Column<RegisterRow> number = getContent()
                .addColumn(
                        opens
                                ? link()
                                : LitRenderer.<RegisterRow>of("${item.number}")
                                        .withProperty("number", RegisterRow::number))
                .setFrozen(true);
        configure("number", number, RegisterSort.NUMBER, "9.5rem");
        text("head", row -> row.head().name(), null, "5rem");
        text("id", row -> row.head().idNumber(), null, "12rem");
        text("township", RegisterRow::township, null, "6.5rem");
        text("village", RegisterRow::village, RegisterSort.VILLAGE, "10rem").setFlexGrow(1);
        text("residence", row -> row.residence().term(), null, "5rem");
        figure("people", row -> Integer.toString(row.people()), RegisterSort.PEOPLE, "4.5rem");
        text("category", row -> RegisterWords.category(row.category()), null, "7rem")
                .setPartNameGenerator(row -> row.category() == null ? "undecided" : null);
        text("outcome", row -> RegisterWords.term(row.outcome()), null, "6rem");
        text("monitored", row -> RegisterWords.term(row.monitored()), null, "6.5rem");
        figure("income", row -> RegisterWords.yuan(row.perCapita()), RegisterSort.PER_CAPITA, "9rem");
        text("basis", RegisterWords::basis, null, "6rem");
        text("changed", row -> row.changedOn().toString(), RegisterSort.CHANGED, "7rem");
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

    private static LitRenderer<RegisterRow> link() {
        return LitRenderer.<RegisterRow>of("<a href=\"${item.address}\" tabindex=\"-1\">${item.number}</a>")
                .withProperty("address", row -> RegisterNavigation.addressOf(row.household()))
                .withProperty("number", RegisterRow::number);
    }

    private void open(String key) {
        RegisterRow row = key.isEmpty()
                ? null
                : getContent().getDataCommunicator().getKeyMapper().get(key);
        if (row != null) {
            UI.getCurrent().navigate(RegisterNavigation.addressOf(row.household()));
        }
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
