package cn.binggui.core.household;

import static cn.binggui.core.household.Household.expense;
import static cn.binggui.core.household.Household.member;
import static cn.binggui.core.household.Household.wages;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.value.Money;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prints how many households a second one core writes and reads: parents, a child, a grandparent in every other one.
 *
 * <p>What counts is the thread's own processor time, so that a busy machine does not spoil the figure.
 */
final class FactsCodecBenchmark {
    private static final int HOUSEHOLDS = 1_000;
    private static final int REPEATS = 100;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 21;

    /** The last result, so that no work is thought useless. */
    private static volatile Object kept = "";

    private FactsCodecBenchmark() {}

    public static void main(String[] arguments) {
        Random random = new Random(1);
        List<HouseholdFacts> households =
                Stream.generate(() -> household(random)).limit(HOUSEHOLDS).toList();
        List<String> texts = households.stream().map(FactsCodec::write).toList();
        List<byte[]> bytes = texts.stream()
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .toList();
        int[] lengths = bytes.stream().mapToInt(json -> json.length).sorted().toArray();
        System.out.printf(
                "%d households of %d to %d bytes, median %d%n",
                HOUSEHOLDS, lengths[0], lengths[HOUSEHOLDS - 1], lengths[HOUSEHOLDS / 2]);
        measure("write", households, FactsCodec::write);
        measure("read text", texts, FactsCodec::read);
        measure("read bytes", bytes, FactsCodec::read);
    }

    private static <T> void measure(String what, List<T> all, Function<T, Object> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] rates = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < REPEATS; i++) {
                for (T one : all) {
                    kept = work.apply(one);
                }
            }
            long nanos = threads.getCurrentThreadCpuTime() - start;
            if (round >= 0) {
                rates[round] = 1e9 * REPEATS * all.size() / nanos;
            }
        }
        Arrays.sort(rates);
        System.out.printf(
                "%-10s %,9.0f households/s (median of %d rounds; %,.0f to %,.0f)%n",
                what, rates[ROUNDS / 2], ROUNDS, rates[0], rates[ROUNDS - 1]);
    }

    private static HouseholdFacts household(Random random) {
        List<Member> members = new ArrayList<>();
        members.add(member("甲", Relation.APPLICANT, draft -> {
            draft.birthDate = day(random, 1965);
            draft.maritalStatus = MaritalStatus.MARRIED;
        }));
        members.add(member("乙", Relation.SPOUSE, draft -> {
            draft.birthDate = day(random, 1967);
            draft.maritalStatus = MaritalStatus.MARRIED;
            draft.employed = random.nextBoolean();
            draft.majorIllness = random.nextInt(4) == 0;
        }));
        members.add(member("丙", Relation.CHILD, draft -> {
            draft.birthDate = day(random, 2004);
            draft.study = Study.FULL_TIME_UNDERGRADUATE_OR_BELOW;
            draft.hasOwnIncome = false;
            draft.employed = false;
        }));
        boolean hasGrandparent = random.nextBoolean();
        if (hasGrandparent) {
            members.add(member("丁", Relation.PARENT, draft -> {
                draft.birthDate = day(random, 1940);
                draft.maritalStatus = MaritalStatus.WIDOWED;
                draft.livesTogether = random.nextBoolean();
                draft.employed = false;
                draft.disability = new Disability(DisabilityCategory.LIMB, 1 + random.nextInt(4));
            }));
        }
        FactsDraft draft = new FactsDraft(Household.of(members).facts(), LocalDate.of(2025, 10, 15))
                .income(List.of(
                        wages("甲", 8_000 + random.nextInt(9_000)),
                        new IncomeItem("乙", IncomeSource.BUSINESS_NET, new Money(random.nextInt(900_000)))))
                .expenses(List.of(
                        expense(ExpenseKind.MEDICAL, random.nextInt(9_000)),
                        expense(ExpenseKind.EDUCATION, random.nextInt(9_000))));
        if (hasGrandparent) {
            draft.support(List.of(new AssessedSupport("甲", "丁", Money.yuan(600))));
        }
        return draft.facts();
    }

    private static LocalDate day(Random random, int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(3_000));
    }
}
