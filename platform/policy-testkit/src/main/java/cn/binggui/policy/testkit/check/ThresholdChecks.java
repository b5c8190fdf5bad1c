package cn.binggui.policy.testkit.check;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Label;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import cn.binggui.policy.testkit.population.Probe;
import java.util.ArrayList;
import java.util.List;

/** Thresholds: one fen below, at, and one fen above, the household stands on the side that the parameter's bound says. */
final class ThresholdChecks {
    private ThresholdChecks() {}

    static List<String> thresholdsDecideToTheFen(Subject subject) {
        List<String> problems = new ArrayList<>();
        for (Probe probe : subject.probes()) {
            Finding finding = probe.sample().determinedBy(subject.policy()).finding();
            if (finding == null) {
                problems.add(probe.sample().name() + " has no finding");
            } else if (!isTested(probe, finding)) {
                problems.add(probe.sample().name() + " is not tested as " + Truth.of(probe.met()) + " against "
                        + probe.bound().text());
            } else if (!hasFollowed(probe, finding)) {
                problems.add(probe.sample().name() + " leads to " + finding.category() + " " + finding.labels());
            }
        }
        return problems;
    }

    private static boolean isTested(Probe probe, Finding finding) {
        for (TestResult test : finding.tests()) {
            if (test.subject() == probe.subject() && test.required().equals(probe.bound()) && !test.advisory()) {
                return test.result() == Truth.of(probe.met());
            }
        }
        return false;
    }

    /** The probes are made so that the one threshold alone decides. */
    private static boolean hasFollowed(Probe probe, Finding finding) {
        if (probe.subject() == Label.RELAPSE_MONITORED) {
            return finding.labels().isEmpty() != probe.met();
        }
        Category met = (Category) probe.subject();
        Category otherwise = met == Category.SUBSISTENCE_ALLOWANCE ? Category.ALLOWANCE_MARGIN : Category.NONE;
        return finding.category() == (probe.met() ? met : otherwise);
    }
}
