package cn.binggui.core.whatif;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The last estimate that was made of a change.
 *
 * @param valueText the value that it was made of; a draft that was written anew since has no estimate
 * @param content {@link Effects} as JSON
 */
@MappedEntity("parameter_estimate")
record EstimateRow(
        @Id long changeId, String valueText, String content, long authorId, String authorName, Instant madeAt) {}
