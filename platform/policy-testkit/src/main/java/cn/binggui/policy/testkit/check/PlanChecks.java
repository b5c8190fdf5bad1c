package cn.binggui.policy.testkit.check;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.testkit.golden.GoldenCase;
import cn.binggui.policy.testkit.golden.GoldenCaseCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The plan's sentences: verbatim, complete, and each with what its coverage promises. */
final class PlanChecks {
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^\\s*— \\d+ —\\s*$");
    private static final Pattern ASIDE = Pattern.compile("\\[bookmark:[^\\]]*]|\\*\\*|[\\s\\u3000\\u200b\\ufeff]");
    private static final int SHOWN = 20;

    private PlanChecks() {}

    static List<String> quotesAreVerbatim(Subject subject) {
        StringBuilder quoted = new StringBuilder();
        for (Sentence sentence : subject.policy().plan().sentences()) {
            quoted.append(sentence.clause().text());
        }
        String sentences = bare(quoted.toString());
        String text = bare(subject.policy().plan().text());
        if (sentences.equals(text)) {
            return List.of();
        }
        int at = firstDifference(sentences, text);
        return List.of(
                "sentences and plan.txt part at …" + around(sentences, at) + "… against …" + around(text, at) + "…");
    }

    private static String bare(String text) {
        return ASIDE.matcher(PAGE_NUMBER.matcher(text).replaceAll("")).replaceAll("");
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - SHOWN), Math.min(text.length(), at + SHOWN));
    }

    static List<String> coverageIsKept(Subject subject) {
        Set<String> byTraces = new HashSet<>();
        for (GoldenCase golden : subject.cases()) {
            byTraces.addAll(GoldenCaseCheck.cited(GoldenCaseCheck.determine(subject.policy(), golden)));
        }
        CountyPolicy policy = subject.policy();
        Set<String> byParameters = Citations.ids(Citations.ofParameters(policy));
        Set<String> byDeclared = Citations.ids(Citations.ofDeclared(policy));
        List<String> problems = new ArrayList<>();
        for (Sentence sentence : policy.plan().sentences()) {
            String id = sentence.clause().id();
            boolean kept = switch (sentence.coverage()) {
                case ENCODED -> byTraces.contains(id);
                case PARAMETER -> byParameters.contains(id);
                case PROCEDURE -> byDeclared.contains(id);
                case HUMAN_DISCRETION, NOT_A_RULE -> sentence.reason() != null;
            };
            if (!kept) {
                problems.add(id + " is " + sentence.coverage() + " but " + broken(sentence.coverage()));
            }
        }
        return problems;
    }

    private static String broken(Coverage coverage) {
        return switch (coverage) {
            case ENCODED -> "no golden case's trace cites it";
            case PARAMETER -> "no parameter cites it";
            case PROCEDURE -> "nothing declared cites it";
            case HUMAN_DISCRETION, NOT_A_RULE -> "no reason is given";
        };
    }
}
