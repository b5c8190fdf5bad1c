package cn.binggui.core.plugin;

import cn.binggui.core.RecordJson;
import cn.binggui.core.comparison.PolicyDifference;
import cn.binggui.core.determination.StoredResult;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.policy.CountyValues;
import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.PolicyPlugin;
import cn.binggui.core.whatif.Standing;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.ruling.Determination;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks the version that serves and one that is tried about the same households, in a process of its own; see {@link Canary} for the lines
 * that go to and fro.
 */
final class CanaryMain {
    private final CountyPolicy before;
    private final CountyPolicy after;
    private final PrintStream answers;
    private final List<ParameterValue> values = new ArrayList<>();

    private CanaryMain(CountyPolicy before, CountyPolicy after, PrintStream answers) {
        this.before = before;
        this.after = after;
        this.answers = answers;
    }

    /** @param args the jar that is tried and, where there is one, the jar that serves */
    public static void main(String[] args) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // what a plugin prints is not an answer
        System.setOut(System.err);
        CountyPolicy after = PolicyPlugin.load(Path.of(args[0])).policy();
        coverage(after).forEach((coverage, count) -> answers.println(Canary.COVERAGE + coverage + "\t" + count));
        if (args.length > 1) {
            CountyPolicy before = PolicyPlugin.load(Path.of(args[1])).policy();
            PolicyDifference.of(before, after)
                    .forEach(each -> answers.println(Canary.DECLARED + each.replaceAll("\\s+", " ")));
            new CanaryMain(before, after, answers).run();
        }
        answers.println(ChildJvm.DONE);
        answers.flush();
    }

    private static Map<String, Integer> coverage(CountyPolicy policy) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Sentence sentence : policy.plan().sentences()) {
            counts.merge(sentence.coverage().term(), 1, Integer::sum);
        }
        return counts;
    }

    private void run() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        RecordJson json = new RecordJson();
        CountyValues then = CountyValues.of(before, List.of());
        CountyValues now = then;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(Canary.VALUE)) {
                values.add(json.read(
                        line.substring(Canary.VALUE.length()).getBytes(StandardCharsets.UTF_8), ParameterValue.class));
                then = CountyValues.of(before, values);
                now = CountyValues.of(after, values);
            } else {
                String[] parts = line.split("\t", 3);
                HouseholdFacts facts = FactsCodec.read(parts[2]).on(LocalDate.parse(parts[1]));
                compare(facts, then, now);
            }
        }
    }

    private void compare(HouseholdFacts facts, CountyValues then, CountyValues now) {
        Determination was;
        try {
            was = before.determine(facts, then::findOrAssumed);
        } catch (RuntimeException e) {
            // no fault of the one that is tried
            answers.println(Canary.SAME);
            return;
        }
        try {
            Determination is = after.determine(facts, now::findOrAssumed);
            if (!Standing.of(was).equals(Standing.of(is))) {
                answers.println(Canary.SHIFT + Standing.of(was).term() + "\t"
                        + Standing.of(is).term());
            } else {
                answers.println(StoredResult.readSame(was, is) ? Canary.SAME : Canary.OTHERWISE);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            answers.println(Canary.FAILED);
        }
    }
}
