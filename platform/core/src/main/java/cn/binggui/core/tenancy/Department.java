package cn.binggui.core.tenancy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A department that a county's plan names.
 *
 * @param rowId database key
 * @param tenant the county
 * @param id identifier within the county, for example {@code civil-affairs}
 * @param name name as in the plan
 * @param position place in lists, from 1
 */
@MappedEntity("department")
public record Department(
        @Id @GeneratedValue @Nullable Long rowId, String tenant, String id, String name, int position) {}
