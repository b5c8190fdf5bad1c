package cn.binggui.core.population;

import cn.binggui.core.comparison.Aspect;
import cn.binggui.core.comparison.Divergence;
import cn.binggui.core.comparison.FirstDivergence;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.ruling.Determination;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries a population through every county's rules; a household is read once, and a byte for each county is kept of it. */
final class Trial {
    private static final int NO_CAUSE = -1;

    private final Households households;
    private final List<Contender> contenders;
    private final byte[][] answers;
    private final int[] causes;
    private final Map<Ground, Tally> tallies = new LinkedHashMap<>();

    private Trial(Households households, List<Contender> contenders) {
        this.households = households;
        this.contenders = contenders;
        this.answers = new byte[contenders.size()][households.size()];
        this.causes = new int[households.size()];
        Arrays.fill(causes, NO_CAUSE);
    }

    /** At what the counties part, and what each rests on there. */
    private record Ground(Aspect aspect, String subject, Map<String, List<Clause>> clauses) {}

    /** The households that part at one ground. */
    private static final class Tally {
        private final int number;
        private final int first;
        private final Divergence example;
        private int households;
        private int divided;

        Tally(int number, int first, Divergence example) {
            this.number = number;
            this.first = first;
            this.example = example;
        }
    }

    /** What became of a chunk. */
    private record Tried(int chunk, byte[][] answers, List<@Nullable Divergence> divergences) {}

    /** @throws cn.binggui.core.Refusal UNPROCESSABLE where it is told to stop */
    static TrialResult run(Households households, List<Contender> contenders, Progress progress) {
        Trial trial = new Trial(households, contenders);
        households.ask(trial::attempt, trial::take, progress);
        return trial.result();
    }

    private Tried attempt(int chunk) {
        List<HouseholdFacts> all = households.chunk(chunk);
        byte[][] found = new byte[contenders.size()][all.size()];
        List<@Nullable Divergence> divergences = new ArrayList<>(all.size());
        for (int at = 0; at < all.size(); at++) {
            divergences.add(attempt(all.get(at), at, found));
        }
        return new Tried(chunk, found, divergences);
    }

    private @Nullable Divergence attempt(HouseholdFacts household, int at, byte[][] found) {
        Map<CountyPolicy, Determination> sides = new LinkedHashMap<>();
        for (int county = 0; county < found.length; county++) {
            Contender contender = contenders.get(county);
            Determination determination = contender.determine(household);
            Answer answer = determination == null ? Answer.FAILED : Answer.of(determination);
            found[county][at] = answer.code();
            if (determination != null) {
                sides.put(contender.policy(), determination);
            }
        }
        Optional<Divergence> first = FirstDivergence.of(household, sides);
        return first.orElse(null);
    }

    private void take(Tried tried) {
        int from = tried.chunk() * Households.CHUNK;
        for (int county = 0; county < answers.length; county++) {
            byte[] own = tried.answers()[county];
            System.arraycopy(own, 0, answers[county], from, own.length);
        }
        for (int at = 0; at < tried.divergences().size(); at++) {
            Divergence divergence = tried.divergences().get(at);
            if (divergence != null) {
                add(from + at, divergence);
            }
        }
    }

    private void add(int household, Divergence divergence) {
        Ground ground = new Ground(divergence.aspect(), divergence.subject(), divergence.clauses());
        Tally tally = tallies.computeIfAbsent(ground, _ -> new Tally(tallies.size(), household, divergence));
        causes[household] = tally.number;
        tally.households++;
        if (isDivided(household)) {
            tally.divided++;
        }
    }

    private boolean isDivided(int household) {
        for (byte[] county : answers) {
            if (county[household] != answers[0][household]) {
                return true;
            }
        }
        return false;
    }

    private TrialResult result() {
        Map<String, byte[]> byCounty = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int county = 0; county < answers.length; county++) {
            byCounty.put(contenders.get(county).county(), answers[county]);
            names.put(
                    contenders.get(county).county(),
                    contenders.get(county).policy().name());
        }
        List<Cause> found = tallies.entrySet().stream()
                .map(entry -> cause(entry.getKey(), entry.getValue()))
                .toList();
        return new TrialResult(households.size(), byCounty, names, causes, found);
    }

    private static Cause cause(Ground ground, Tally tally) {
        return new Cause(
                tally.number,
                ground.aspect(),
                ground.subject(),
                ground.clauses(),
                tally.example.counties(),
                tally.first,
                tally.households,
                tally.divided);
    }
}
