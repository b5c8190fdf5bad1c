package cn.binggui.core.casework.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Step;
import jakarta.inject.Singleton;

/** Names the body that posts a notice. */
@Singleton
class NoticePoster {
    private final PlaceNames places;

    NoticePoster(PlaceNames places) {
        this.places = places;
    }

    /** Returns the body of the tier at which the person works, or of the tier that the step names. */
    String of(Step step, Actor actor, CaseFile file) {
        boolean mayVillage = step.performers().contains(Performer.VILLAGE);
        boolean mayTownship = step.performers().contains(Performer.TOWNSHIP);
        boolean village = mayVillage && (!mayTownship || CaseTiers.of(actor).contains(Performer.VILLAGE));
        return village ? village(file.village()) : township(file.township());
    }

    /** Returns for example 某某村村民委员会. */
    String village(String code) {
        String name = name(code);
        if (name.endsWith("委员会") || name.endsWith("委会")) {
            return name;
        }
        return name + (name.endsWith("社区") ? "居民委员会" : "村民委员会");
    }

    /** Returns for example 某某镇人民政府. */
    String township(String code) {
        String name = name(code);
        if (name.endsWith("街道")) {
            return name + "办事处";
        }
        return name.endsWith("镇") || name.endsWith("乡") ? name + "人民政府" : name;
    }

    String name(String code) {
        return places.of(TenantBinding.current()).getOrDefault(code, code);
    }
}
