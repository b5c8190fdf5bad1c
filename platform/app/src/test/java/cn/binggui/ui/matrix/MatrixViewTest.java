package cn.binggui.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.comparison.MatrixRow;
import cn.binggui.core.comparison.PolicyMatrix;
import cn.binggui.ui.ViewTest;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.ClauseView;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class MatrixViewTest extends ViewTest {
    private final List<MatrixRow> rows = RunningApp.bean(PolicyMatrix.class).rows(RunningApp.actor("province"));

    @Test
    void showsEveryCountyOnEveryDimension() {
        show("matrix");
        assertEquals(rows.size() * 5, cells().size());
        assertTrue(cells().stream().allMatch(cell -> text(cell).length() > 1));
    }

    @Test
    void showsOnlyWhatDiffersWhenAsked() {
        show("matrix");
        test($(Checkbox.class).single()).click();
        assertEquals(count(MatrixRow::differs) * 5, cells().size());
        assertTrue(count(MatrixRow::differs) < rows.size());
        test($(Checkbox.class).single()).click();
        assertEquals(rows.size() * 5, cells().size());
    }

    @Test
    void showsOneGroupAlone() {
        show("matrix?group=PROCEDURE&differing=1");
        assertEquals(count(row -> row.group() == MatrixRow.Group.PROCEDURE && row.differs()) * 5, cells().size());
        press(MatrixRow.Group.MEMBERS.term());
        assertEquals(count(row -> row.group() == MatrixRow.Group.MEMBERS && row.differs()) * 5, cells().size());
    }

    @Test
    void marksSilencesAndConflictsWithUpperRules() {
        show("matrix");
        for (MatrixRow row : rows) {
            row.cells().forEach((county, cell) -> {
                String words = text(cell(row.number(), county));
                assertEquals(cell.silent(), words.contains("县文静默"), row.title() + " " + county);
                assertEquals(cell.upperConflict(), words.contains("与上位规定不一致"), row.title() + " " + county);
                cell.lines()
                        .forEach(line -> assertTrue(words.contains(
                                line.clauses().isEmpty() ? "" : line.level().term())));
            });
        }
        assertTrue(rows.stream().flatMap(row -> row.cells().values().stream()).anyMatch(cell -> cell.upperConflict()));
    }

    @Test
    void opensTheClausesOfACellTheAskedCountyFirst() {
        show("matrix");
        assertFalse(panel().isOpen());
        click(cell(3, "xiangning"));
        assertTrue(panel().isOpen());
        assertEquals("乡宁", $(H3.class, panel()).first().getText());
        long clauses = rows.get(2).cells().values().stream()
                .flatMap(cell -> cell.lines().stream())
                .mapToLong(line -> line.clauses().size())
                .sum();
        assertEquals(clauses, $(ClauseView.class, panel()).all().size());
        assertTrue(cell(3, "xiangning").hasClassName("matrix-cell-open"));
        panel().close();
        assertFalse(cell(3, "xiangning").hasClassName("matrix-cell-open"));
    }

    @Test
    void opensTheCellThatTheAddressNames() {
        show("matrix?row=25&county=daye");
        assertTrue(panel().isOpen());
        assertEquals("大冶", $(H3.class, panel()).first().getText());
    }

    @Test
    void understandsNoNonsenseInTheAddress() {
        show("matrix?row=x&county=atlantis&group=NONE");
        assertFalse(panel().isOpen());
        assertEquals(rows.size() * 5, cells().size());
    }

    @Test
    void isNotForPeopleOfACounty() {
        logInAs("daye-admin");
        assertThrows(RuntimeException.class, () -> navigate("matrix", MatrixView.class));
    }

    private void show(String address) {
        logInAs("province");
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
        assertInstanceOf(MatrixView.class, getCurrentView());
    }

    private long count(Predicate<MatrixRow> wanted) {
        return rows.stream().filter(wanted).count();
    }

    private List<MatrixCellView> cells() {
        return $(MatrixCellView.class).all();
    }

    private MatrixCellView cell(int row, String county) {
        return $(MatrixCellView.class).id("cell-" + row + "-" + county);
    }

    private ClausePanel panel() {
        return ((MatrixView) getCurrentView())
                .getContent()
                .getChildren()
                .filter(ClausePanel.class::isInstance)
                .map(ClausePanel.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void press(String label) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static void click(MatrixCellView cell) {
        ComponentUtil.fireEvent(cell, new ClickEvent<>(cell));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
