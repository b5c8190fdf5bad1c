package cn.binggui.core.household.store;

import org.jspecify.annotations.Nullable;

/** That a person belongs to a household at present. */
public record Membership(
        long household, String member, @Nullable Long person) {}
