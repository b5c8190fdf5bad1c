package cn.binggui.core.population;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.policy.facts.HouseholdFacts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Keeps populations in the platform's database. It asks nobody's leave: services that call it have checked who may see what. */
@Singleton
public class PopulationStore {
    private final PopulationRepository rows;
    private final PopulationChunkRepository chunks;
    private final Ids ids;

    PopulationStore(PopulationRepository rows, PopulationChunkRepository chunks, Ids ids) {
        this.rows = rows;
        this.chunks = chunks;
        this.ids = ids;
    }

    /** Keeps a new population with its households. */
    @Transactional
    public void add(PopulationRow row, List<HouseholdFacts> households) {
        rows.save(row);
        Households parts = Households.of(households);
        for (int chunk = 0; chunk < parts.chunks(); chunk++) {
            chunks.save(new PopulationChunkRow(ids.next(), row.id(), chunk, Packing.pack(parts.chunk(chunk))));
        }
    }

    /** Writes what became of a population. */
    @Transactional
    public void update(PopulationRow row) {
        rows.update(row);
    }

    /** Deletes the households of a population; its row stays. */
    @Transactional
    public void empty(long population) {
        chunks.deleteByPopulationId(population);
    }

    /** Deletes a population altogether. */
    @Transactional
    public void delete(long population) {
        empty(population);
        rows.deleteById(population);
    }

    /** Returns a population; empty where there is none. */
    public Optional<PopulationRow> find(long population) {
        return rows.findById(population);
    }

    /** Returns a population that nobody else changes until the caller's transaction ends. */
    @Transactional
    public Optional<PopulationRow> hold(long population) {
        return rows.hold(population);
    }

    /** Returns what a person of the province may try: what counties have released, and the person's own; the latest first. */
    public List<PopulationRow> visibleTo(long user) {
        return rows.visibleTo(user);
    }

    /** Returns a county's samples, the latest first. */
    public List<PopulationRow> samplesOf(String county) {
        return rows.samplesOf(county);
    }

    /** Returns the first households of a population. */
    public List<HouseholdFacts> first(PopulationRow population, int most) {
        List<HouseholdFacts> first = households(population).chunk(0);
        return first.subList(0, Math.min(most, first.size()));
    }

    /** Returns a population's households, to be read chunk by chunk; a chunk that is gone by then is refused. */
    Households households(PopulationRow population) {
        return new Households() {
            @Override
            public int size() {
                return population.households();
            }

            @Override
            public List<HouseholdFacts> chunk(int number) {
                return chunks.findByPopulationIdAndSeq(population.id(), number)
                        .map(PopulationChunkRow::content)
                        .map(Packing::unpack)
                        .orElseThrow(() -> Refusal.notFound("这份样本刚被撤回或删除，请另选一份"));
            }
        };
    }
}
