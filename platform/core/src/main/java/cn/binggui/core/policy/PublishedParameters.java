package cn.binggui.core.policy;

import cn.binggui.core.Settings;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantSeed;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** The values that counties have published. */
@Singleton
public class PublishedParameters implements TenantSeed {
    private final ParameterValueRepository values;
    private final ParameterValues cached;
    private final Settings settings;

    PublishedParameters(ParameterValueRepository values, ParameterValues cached, Settings settings) {
        this.values = values;
        this.cached = cached;
        this.settings = settings;
    }

    /** Returns a county's values by parameter and first day, assumptions included and marked. */
    @Permission
    public List<ParameterValue> of(Actor actor, @County String county) {
        return values.findByCountyOrderByParameterAndEffectiveFrom(county);
    }

    /** Returns the same; it asks nobody's leave. */
    public List<ParameterValue> rows(String county) {
        return values.findByCountyOrderByParameterAndEffectiveFrom(county);
    }

    /** Adds a value and returns its row; it asks nobody's leave. */
    @Transactional
    public long add(ParameterValue value) {
        long row = Objects.requireNonNull(values.save(value).rowId(), "the database numbers values");
        cached.changed(value.county());
        return row;
    }

    /** Takes a value back; it asks nobody's leave. */
    @Transactional
    public void remove(String county, long row) {
        values.deleteById(row);
        cached.changed(county);
    }

    /** Gives a county that has no value yet its first ones; assumptions only where a demonstration is wanted. */
    @Override
    @Transactional
    public void seed(TenantFile file) {
        String county = file.tenant().id();
        if (!values.existsByCounty(county)) {
            values.saveAll(file.parameters().stream()
                    .filter(parameter -> settings.demo() || !parameter.assumed())
                    .map(parameter -> row(county, parameter))
                    .toList());
            cached.changed(county);
        }
    }

    private static ParameterValue row(String county, TenantFile.SeedParameter parameter) {
        return new ParameterValue(
                null,
                county,
                parameter.id(),
                parameter.residence(),
                parameter.from(),
                parameter.value(),
                parameter.document(),
                parameter.article(),
                parameter.assumed(),
                parameter.note());
    }
}
