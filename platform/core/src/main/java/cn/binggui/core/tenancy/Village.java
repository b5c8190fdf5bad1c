package cn.binggui.core.tenancy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A village or residents' community.
 *
 * @param code division code of twelve digits
 * @param tenant the county
 * @param township division code of the township
 * @param name full name
 */
@MappedEntity("village")
public record Village(@Id String code, String tenant, String township, String name) {}
