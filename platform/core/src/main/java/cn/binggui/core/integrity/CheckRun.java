package cn.binggui.core.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes checks on two connections that can only read. */
final class CheckRun {
    private static final int SECONDS = 30;
    private static final int MOST_IDS = 50;
    private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z]+)");

    private final Connection county;
    private final Connection platform;
    private final Map<String, Object> parameters;

    /** Creates a run; {@code parameters} are what queries may name. */
    CheckRun(Connection county, Connection platform, Map<String, Object> parameters) {
        this.county = county;
        this.platform = platform;
        this.parameters = parameters;
    }

    CheckResult make(IntegrityCheck check) {
        long begun = System.nanoTime();
        try {
            Connection where = check.onPlatform() ? platform : county;
            String reference = check.reference();
            List<String> found;
            long count;
            if (reference != null) {
                Set<String> known = new HashSet<>(query(platform, reference));
                found = query(where, check.details()).stream()
                        .filter(value -> !known.contains(value))
                        .toList();
                count = found.size();
            } else {
                count = Long.parseLong(
                        query(where, String.valueOf(check.summary())).getFirst());
                found = count == 0 ? List.of() : query(where, check.details());
            }
            return result(check, count, found.subList(0, Math.min(MOST_IDS, found.size())), begun);
        } catch (SQLException | RuntimeException e) {
            return new CheckResult(check, 0, List.of(), "未能检查：" + e.getMessage(), millis(begun));
        }
    }

    private static CheckResult result(IntegrityCheck check, long count, List<String> ids, long begun) {
        return new CheckResult(check, count, ids, null, millis(begun));
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private List<String> query(Connection connection, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(sql);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        try (PreparedStatement statement = connection.prepareStatement(matcher.replaceAll("?"))) {
            statement.setQueryTimeout(SECONDS);
            for (int i = 0; i < names.size(); i++) {
                Object value = parameters.get(names.get(i));
                if (value == null) {
                    throw new IllegalStateException("no such parameter: " + names.get(i));
                }
                statement.setObject(i + 1, value);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    values.add(found.getString(1));
                }
            }
            return values;
        }
    }
}
