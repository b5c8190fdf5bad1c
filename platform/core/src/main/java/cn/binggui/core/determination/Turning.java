package cn.binggui.core.determination;

import cn.binggui.policy.ruling.Alternative;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came out differently in one determination than in another. */
final class Turning {
    private Turning() {}

    /** Returns on what the second result rests where it parts from the first: people, then conditions; at least one basis if it has any. */
    static List<Basis> points(Determination before, Determination after) {
        Set<Basis> bases = new LinkedHashSet<>(members(before, after));
        Finding finding = after.finding();
        if (finding == null) {
            after.alternatives().stream().map(Alternative::basis).forEach(bases::add);
            if (bases.isEmpty()) {
                bases.addAll(after.bases());
            }
            return List.copyOf(bases);
        }
        bases.addAll(conditions(before.finding(), finding));
        if (bases.isEmpty()) {
            finding.tests().stream()
                    .filter(test -> test.subject() == finding.category() && !test.advisory())
                    .map(TestResult::basis)
                    .forEach(bases::add);
        }
        if (bases.isEmpty()) {
            bases.addAll(finding.remarks());
        }
        return List.copyOf(bases);
    }

    private static List<Basis> members(Determination before, Determination after) {
        Map<String, Ruling> old = new HashMap<>();
        before.members().forEach(ruling -> old.put(ruling.memberId(), ruling.ruling()));
        return after.members().stream()
                .filter(ruling -> ruling.ruling() != old.get(ruling.memberId()))
                .map(MemberRuling::basis)
                .toList();
    }

    private static List<Basis> conditions(@Nullable Finding before, Finding after) {
        Map<String, Truth> old = new HashMap<>();
        if (before != null) {
            before.tests().forEach(test -> old.put(key(test), test.result()));
        }
        List<Basis> changed = new ArrayList<>();
        for (TestResult test : after.tests()) {
            Truth was = old.get(key(test));
            if (!test.advisory() && was != null && was != test.result()) {
                changed.add(test.basis());
            }
        }
        return changed;
    }

    private static String key(TestResult test) {
        return test.subject().term() + " " + test.basis().reason();
    }
}
