package cn.binggui.core.comparison;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import java.util.Set;

/** Actors for tests. */
final class People {
    static final Actor ANALYST =
            new Actor(1, "province", "省级分析员", Set.of(Role.PROVINCE_ANALYST), null, Scope.ALL, 0, false);

    private People() {}
}
