package cn.binggui.core.scoring.scheme;

import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import java.util.List;

/**
 * Compares an indicator with what it was.
 *
 * @param lines receives what differs
 */
record IndicatorDiff(List<String> place, Scheme.Indicator before, Scheme.Indicator after, List<SchemeDiff.Line> lines) {
    void compare() {
        changed("名称", before.name(), after.name());
        changed("考核内容", before.content(), after.content());
        changed("分值", before.full().toString(), after.full().toString());
        changed("数据来源", ScoringWords.source(before), ScoringWords.source(after));
        if (before.metric() == after.metric()) {
            changed("方向", before.direction().term(), after.direction().term());
        }
        if (!before.method().equals(after.method())) {
            method();
        }
        changed("佐证材料", String.join("、", before.evidence()), String.join("、", after.evidence()));
        changed("依据", SchemeDiff.locators(before.clauses()), SchemeDiff.locators(after.clauses()));
    }

    private void method() {
        switch (after.method()) {
            case ScoringMethod.Deduction(Points each, Points floor)
            when before.method() instanceof ScoringMethod.Deduction(Points oldEach, Points oldFloor) -> {
                changed("每次扣分", oldEach.toString(), each.toString());
                changed("保底分", oldFloor.toString(), floor.toString());
            }
            case ScoringMethod.Bonus(Points each, Points cap)
            when before.method() instanceof ScoringMethod.Bonus(Points oldEach, Points oldCap) -> {
                changed("每次加分", oldEach.toString(), each.toString());
                changed("加分上限", oldCap.toString(), cap.toString());
            }
            case ScoringMethod.Judgement(List<ScoringMethod.Grade> rubric, Points spread)
            when before.method()
                    instanceof ScoringMethod.Judgement(List<ScoringMethod.Grade> old, Points oldSpread) -> {
                changed("评分等次", ScoringWords.grades(old), ScoringWords.grades(rubric));
                changed("两人评分的最大差距", oldSpread.toString(), spread.toString());
            }
            default -> changed("评分办法", standard(before), standard(after));
        }
    }

    private static String standard(Scheme.Indicator indicator) {
        return ScoringWords.method(indicator.method()) + "：" + ScoringWords.standard(indicator);
    }

    private void changed(String what, String old, String now) {
        if (!old.equals(now)) {
            lines.add(new SchemeDiff.Line(SchemeDiff.Kind.CHANGED, place, what, old, now));
        }
    }
}
