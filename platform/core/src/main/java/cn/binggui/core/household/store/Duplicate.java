package cn.binggui.core.household.store;

import org.jspecify.annotations.Nullable;

/**
 * A person who belongs to another household already.
 *
 * @param member the member id in the household at hand
 * @param household the other household; {@code null} where it lies outside of what the actor may see
 * @param number what people call the other household by, likewise
 * @param township division code of the other household's township
 */
public record Duplicate(
        String member, @Nullable Long household, @Nullable String number, String township) {}
