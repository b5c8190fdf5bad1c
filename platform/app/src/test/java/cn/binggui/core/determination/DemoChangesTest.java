package cn.binggui.core.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every county of the demonstration shows households that moved, ended and became one. */
class DemoChangesTest {
    private static final String RECORDER = "recorder_name = '演示数据'";

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void movesEndsAndMerges(String county) {
        TenantBinding.run(county, () -> {
            for (ChangeKind kind : List.of(ChangeKind.MOVED, ChangeKind.CLOSED)) {
                List<Long> some = numbers("SELECT COUNT(*) FROM household_revision WHERE " + RECORDER + " AND kind = '"
                        + kind.name() + "'");
                assertTrue(some.getFirst() > 0, kind.label());
            }
            List<Long> merged = numbers("SELECT COUNT(*) FROM household_revision a JOIN household_revision b"
                    + " ON b.household_id = a.related AND b.related = a.household_id"
                    + " WHERE a." + RECORDER
                    + " AND a.ends AND NOT b.ends AND a.kind = 'MERGED' AND b.kind = 'MERGED'");
            assertTrue(merged.getFirst() > 0, "merges name each other");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void whatHasEndedHasNoPresentResultAndNoOpenMember(String county) {
        TenantBinding.run(county, () -> {
            assertEquals(
                    List.of(0L),
                    numbers("SELECT COUNT(*) FROM household h JOIN determination_current d ON d.household_id = h.id"
                            + " WHERE h.closed_on IS NOT NULL"));
            assertEquals(
                    List.of(0L),
                    numbers("SELECT COUNT(*) FROM household h JOIN household_member m ON m.household_id = h.id"
                            + " WHERE h.closed_on IS NOT NULL AND m.to_day IS NULL"));
            assertEquals(
                    List.of(0L),
                    numbers("SELECT COUNT(*) FROM household_current c LEFT JOIN determination_current d"
                            + " ON d.household_id = c.household_id WHERE d.household_id IS NULL"));
        });
    }

    private static List<Long> numbers(String sql) {
        try (Connection connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
