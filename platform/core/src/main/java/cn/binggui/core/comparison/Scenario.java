package cn.binggui.core.comparison;

import java.time.Instant;
import java.util.UUID;

/**
 * A saved household without identities.
 *
 * @param id stands in links
 * @param draft what was entered
 * @param sharing who may read it
 * @param owner Chinese name of the person who saved it
 * @param mine whether the reader is that person, who alone may change it
 * @param createdAt when it was first saved
 * @param updatedAt when it was last saved
 * @param version for the next save
 */
public record Scenario(
        UUID id,
        Draft draft,
        Sharing sharing,
        String owner,
        boolean mine,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
