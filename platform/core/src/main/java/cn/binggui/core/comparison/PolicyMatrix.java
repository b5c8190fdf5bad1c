package cn.binggui.core.comparison;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counties' policies side by side, one row a dimension.
 *
 * <p>Every cell is generated from the policies: what they declare, and how they rule on households made up for the question. Where
 * a county's plan changes, so does the cell.
 */
@Singleton
public class PolicyMatrix {
    private final CountyPolicies policies;

    PolicyMatrix(CountyPolicies policies) {
        this.policies = policies;
    }

    /**
     * Returns all rows in order.
     *
     * @throws cn.binggui.core.Refusal NOT_FOUND for anybody but the province's people
     */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    public List<MatrixRow> rows(Actor actor) {
        return Dimensions.ALL.stream()
                .map(dimension ->
                        MatrixRow.of(dimension.number(), dimension.title(), dimension.group(), cells(dimension)))
                .toList();
    }

    private Map<String, MatrixCell> cells(Dimension dimension) {
        Map<String, MatrixCell> cells = new LinkedHashMap<>();
        for (CountyPolicy policy : policies.all()) {
            List<MatrixLine> lines = dimension.lines().apply(policy);
            cells.put(policy.county(), new MatrixCell(lines.isEmpty() ? List.of(MatrixLine.unregulated()) : lines));
        }
        return cells;
    }
}
