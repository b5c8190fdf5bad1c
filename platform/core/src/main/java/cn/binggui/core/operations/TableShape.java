package cn.binggui.core.operations;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table as it is dumped.
 *
 * @param name as the change log names it
 * @param columns in their order
 * @param binary those of the columns that hold bytes
 * @param order an ORDER BY clause that gives the same order on every server
 */
record TableShape(String name, List<String> columns, Set<String> binary, String order) {
    /** Liquibase's lock belongs to a running program, not to the data. */
    private static final String LOCK = "DATABASECHANGELOGLOCK";

    TableShape {
        columns = List.copyOf(columns);
        binary = Set.copyOf(binary);
    }

    /** Returns the tables of the database that the connection is in, by name. */
    static List<TableShape> all(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Set<String> names = new TreeSet<>();
        try (ResultSet found = data.getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        List<TableShape> tables = new ArrayList<>();
        for (String name : names) {
            if (!name.equalsIgnoreCase(LOCK)) {
                tables.add(of(data, connection.getCatalog(), name));
            }
        }
        return tables;
    }

    private static TableShape of(DatabaseMetaData data, String catalog, String name) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        Set<String> binary = new TreeSet<>();
        Set<String> text = new TreeSet<>();
        try (ResultSet found = data.getColumns(catalog, null, name, "%")) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME");
                columns.put(found.getInt("ORDINAL_POSITION"), column);
                switch (found.getInt("DATA_TYPE")) {
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> binary.add(column);
                    case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> text.add(column);
                    default -> {
                        // numbers and times sort alike everywhere
                    }
                }
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found = data.getPrimaryKeys(catalog, null, name)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        // letters sort by the server's collation, bytes do not
        String order = (key.isEmpty() ? columns : key)
                .values().stream()
                        .map(column ->
                                text.contains(column) ? "CAST(" + quoted(column) + " AS BINARY)" : quoted(column))
                        .collect(Collectors.joining(", "));
        return new TableShape(name, List.copyOf(columns.values()), binary, order);
    }

    String select() {
        return "SELECT " + columnList() + " FROM " + quoted(name) + " ORDER BY " + order;
    }

    String insert() {
        return "INSERT INTO " + quoted(name) + " (" + columnList() + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private String columnList() {
        return columns.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
