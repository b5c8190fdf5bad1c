package cn.binggui.core.casework.store;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.ruling.Category;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The case files of a county, as far as the actor's data scope reaches; what lies outside does not exist for the actor. */
@Singleton
public class Cases {
    private final CaseStore store;
    private final CaseDesk desk;
    private final CaseReading reading;
    private final Households households;

    Cases(CaseStore store, CaseDesk desk, CaseReading reading, Households households) {
        this.store = store;
        this.desk = desk;
        this.reading = reading;
        this.households = households;
    }

    /**
     * Returns the case as it stands.
     *
     * @throws Refusal NOT_FOUND if there is none in the actor's scope
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public CaseView get(Actor actor, long id) {
        return reading.view(actor, desk.visible(actor, id));
    }

    /**
     * Returns the household's cases, the latest first.
     *
     * @throws Refusal NOT_FOUND if there is no such household in the actor's scope
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<CaseFile> ofHousehold(Actor actor, long household) {
        households.get(actor, household);
        return store.ofHousehold(household);
    }

    /**
     * Returns what a decision on the case would rest on now.
     *
     * @throws Refusal UNPROCESSABLE before acceptance
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Grounds grounds(Actor actor, long id) {
        return desk.ground(desk.visible(actor, id)).grounds();
    }

    /**
     * Opens a case for a household.
     *
     * @param on the day on which the application came in; not after today
     * @return its key
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public long open(Actor actor, long household, LocalDate on, CaseEvent.Opened opened) {
        households.get(actor, household);
        return desk.open(actor, household, on, opened).id();
    }

    /**
     * Writes something into the case's file, other than a decision or a posted notice.
     *
     * @throws Refusal CONFLICT where the file has gone on since; FORBIDDEN for people of another tier; UNPROCESSABLE where the procedure
     *     does not allow it; nothing is stored then
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public CaseFile write(Actor actor, CaseAct act, CaseEvent event) {
        return desk.write(actor, act, event);
    }

    /**
     * Confirms the household in a category that the determination supports; what it rests on is kept with the decision.
     *
     * @param words what is to be added; may be empty
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public CaseFile confirm(Actor actor, CaseAct act, Category category, String words) {
        return desk.confirm(actor, act, category, words, null);
    }

    /** Refuses the household; what that rests on is kept with the decision. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public CaseFile refuse(Actor actor, CaseAct act, String reasons) {
        return desk.refuse(actor, act, reasons, null);
    }

    /** Returns what {@link #confirmAll} would make of one case, and writes nothing. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public Prospect prospect(Actor actor, CaseAct act) {
        try {
            return new Prospect(act.id(), desk.confirmable(actor, act).categoryName(), null);
        } catch (Refusal refusal) {
            return new Prospect(act.id(), "", refusal.getMessage());
        }
    }

    /**
     * What would become of one case among several.
     *
     * @param categoryName what the county calls the category; empty where the case is refused
     * @param refusal why it cannot be confirmed, in Chinese; {@code null} where it can
     */
    public record Prospect(
            long id, String categoryName, @Nullable String refusal) {}

    /**
     * Confirms several cases, each as its determination says and each in a transaction of its own.
     *
     * @return what became of each, in the same order
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public List<Outcome> confirmAll(Actor actor, List<CaseAct> acts) {
        return acts.stream().map(act -> outcome(actor, act)).toList();
    }

    /**
     * What became of one case among several.
     *
     * @param refusal why not, in Chinese; {@code null} where it was done
     */
    public record Outcome(long id, @Nullable String refusal) {}

    /** Returns what is to be done next in a case. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public CaseOutlook outlook(Actor actor, long id) {
        return reading.outlook(desk.visible(actor, id));
    }

    private Outcome outcome(Actor actor, CaseAct act) {
        try {
            desk.confirmAsDetermined(actor, act);
            return new Outcome(act.id(), null);
        } catch (Refusal refusal) {
            return new Outcome(act.id(), refusal.getMessage());
        }
    }
}
