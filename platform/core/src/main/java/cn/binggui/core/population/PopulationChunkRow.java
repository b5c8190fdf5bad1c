package cn.binggui.core.population;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code population_chunk}: some of a population's households.
 *
 * @param content the contract's JSON of each household, one a line, compressed
 */
@MappedEntity("population_chunk")
record PopulationChunkRow(@Id long id, long populationId, int seq, byte[] content) {}
