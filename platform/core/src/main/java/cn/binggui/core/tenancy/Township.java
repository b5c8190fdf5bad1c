package cn.binggui.core.tenancy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A township, town or street office.
 *
 * @param code division code of nine digits
 * @param tenant the county
 * @param name full name, for example 还地桥镇
 */
@MappedEntity("township")
public record Township(@Id String code, String tenant, String name) {}
