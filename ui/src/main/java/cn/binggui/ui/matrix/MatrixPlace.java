package cn.binggui.ui.matrix;

import cn.binggui.core.comparison.MatrixRow;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the matrix the screen shows, as it stands in the address.
 *
 * @param differing whether only rows are shown on which the counties differ
 * @param group only this group's rows; {@code null} for all
 * @param row number of the row whose clauses are open; 0 for none
 * @param county the county whose clauses are open; {@code null} for none
 */
record MatrixPlace(
        boolean differing,
        MatrixRow.@Nullable Group group,
        int row,
        @Nullable String county) {
    /** Reads an address; what it does not understand counts as absent. */
    static MatrixPlace of(QueryParameters query) {
        return new MatrixPlace(
                query.getSingleParameter("differing").isPresent(),
                query.getSingleParameter("group").map(MatrixPlace::group).orElse(null),
                query.getSingleParameter("row")
                        .filter(row -> row.matches("\\d{1,3}"))
                        .map(Integer::parseInt)
                        .orElse(0),
                query.getSingleParameter("county").orElse(null));
    }

    MatrixPlace withDiffering(boolean only) {
        return new MatrixPlace(only, group, row, county);
    }

    MatrixPlace withGroup(MatrixRow.@Nullable Group only) {
        return new MatrixPlace(differing, only, row, county);
    }

    MatrixPlace withCell(int number, @Nullable String of) {
        return new MatrixPlace(differing, group, number, of);
    }

    boolean shows(MatrixRow candidate) {
        return (!differing || candidate.differs()) && (group == null || candidate.group() == group);
    }

    /** Returns the address relative to the application. */
    String address() {
        Map<String, String> query = new LinkedHashMap<>();
        if (differing) {
            query.put("differing", "1");
        }
        if (group != null) {
            query.put("group", group.name());
        }
        if (row > 0 && county != null) {
            query.put("row", Integer.toString(row));
            query.put("county", county);
        }
        String words = QueryParameters.simple(query).getQueryString();
        return "matrix" + (words.isEmpty() ? "" : "?" + words);
    }

    private static MatrixRow.@Nullable Group group(String name) {
        return Arrays.stream(MatrixRow.Group.values())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
