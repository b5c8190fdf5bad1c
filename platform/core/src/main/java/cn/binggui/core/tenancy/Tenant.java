package cn.binggui.core.tenancy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A county on this platform.
 *
 * @param id identifier in addresses and file names, for example {@code daye}
 * @param name official name, for example 大冶市
 * @param shortName the name in column heads, for example 大冶
 * @param province official name
 * @param prefecture official name
 * @param regionCode division code of six digits (GB/T 2260)
 * @param position place in lists, from 1
 */
@MappedEntity("tenant")
public record Tenant(
        @Id String id,
        String name,
        String shortName,
        String province,
        String prefecture,
        String regionCode,
        int position) {}
