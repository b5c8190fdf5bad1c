package cn.binggui.core.household.store;

import java.util.Map;

/**
 * A household as a person reads it.
 *
 * @param number what people call it by
 * @param revision as it stands or stood
 * @param latest number of the latest revision; the household may be changed only from that one
 * @param people masked identities by member id; a member without a known identity has none
 * @param closed whether the household has ended
 */
public record HouseholdView(
        String number, Revision revision, int latest, Map<String, MaskedIdentity> people, boolean closed) {}
