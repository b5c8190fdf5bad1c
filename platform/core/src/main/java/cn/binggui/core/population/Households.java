package cn.binggui.core.population;

import cn.binggui.core.Refusal;
import cn.binggui.core.Workers;
import cn.binggui.policy.facts.HouseholdFacts;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Households read chunk by chunk, so that no more than a few chunks are in memory; many threads may read at once. */
interface Households {
    /** How many households a chunk holds, the last one excepted. */
    int CHUNK = 500;

    int size();

    /** Returns a chunk's households. */
    List<HouseholdFacts> chunk(int number);

    default int chunks() {
        return Math.ceilDiv(size(), CHUNK);
    }

    /**
     * Asks something of every chunk on all cores and hands over the answers, in the order of the chunks and on the caller's thread.
     *
     * @param question asked by several threads at once, by number of the chunk
     * @throws Refusal UNPROCESSABLE where it is told to stop
     */
    default <T> void ask(IntFunction<T> question, Consumer<T> answer, Progress progress) {
        AtomicInteger answered = new AtomicInteger();
        Workers.each("population", IntStream.range(0, chunks()).iterator(), question::apply, (T found) -> {
            answer.accept(found);
            int done = Math.min(size(), answered.incrementAndGet() * CHUNK);
            if (!progress.reached(done, size())) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "已停止试算");
            }
        });
    }

    /** Returns households that are in memory already. */
    static Households of(List<HouseholdFacts> all) {
        List<HouseholdFacts> households = List.copyOf(all);
        return new Households() {
            @Override
            public int size() {
                return households.size();
            }

            @Override
            public List<HouseholdFacts> chunk(int number) {
                return households.subList(number * CHUNK, Math.min(households.size(), (number + 1) * CHUNK));
            }
        };
    }
}
