package cn.binggui.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.parameter.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers of the five counties beside what upper rules say. */
class UpperConflictTest {
    private static List<String> conflicting(String county) {
        CountyPolicy policy = RunningApp.bean(CountyPolicies.class).get(county);
        return Stream.concat(policy.parameters().stream(), Limits.of(policy).stream())
                .filter(parameter -> !UpperConflict.of(policy, parameter).isEmpty())
                .map(Parameter::id)
                .toList();
    }

    @Test
    void twiceTheStandardDiffersFromOneAndAHalf() {
        assertTrue(conflicting("daye").contains("allowance-margin-multiple"));
        CountyPolicy policy = RunningApp.bean(CountyPolicies.class).get("daye");
        Parameter margin = policy.parameters().stream()
                .filter(parameter -> parameter.id().equals("allowance-margin-multiple"))
                .findFirst()
                .orElseThrow();
        UpperConflict conflict = UpperConflict.of(policy, margin).getFirst();
        assertEquals(2, conflict.clauses().size(), "of the province and the state; the prefecture has it so, too");
        assertTrue(conflict.clauses().stream()
                .map(Clause::level)
                .allMatch(level -> level == Level.PROVINCE || level == Level.NATION));
        assertTrue(conflict.clauses().getLast().text().contains("1.5倍"));
    }

    @Test
    void whoeverFollowsTheUpperRuleIsInNoConflict() {
        assertEquals(List.of(), conflicting("shiquan"));
        assertEquals(List.of(), conflicting("huaishang"));
        assertEquals(List.of(), conflicting("didao"));
    }

    @Test
    void aNoticeOfFiveDaysDiffersFromSeven() {
        assertEquals(2, conflicting("daye").size(), "the multiple and the notice");
        assertEquals(1, conflicting("xiangning").size());
        CountyPolicy policy = RunningApp.bean(CountyPolicies.class).get("xiangning");
        UpperConflict conflict = Limits.of(policy).stream()
                .flatMap(limit -> UpperConflict.of(policy, limit).stream())
                .findFirst()
                .orElseThrow();
        assertEquals("“一榜公示”为5个自然日，上位规定为7个自然日（特困、低保）", conflict.reason());
        assertTrue(conflict.clauses().stream().allMatch(clause -> clause.level() == Level.NATION));
    }
}
