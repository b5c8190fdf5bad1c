package cn.binggui.core.casework.store;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.casework.Deed;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.verification.Verification;
import cn.binggui.core.verification.Verifications;
import cn.binggui.policy.facts.Member;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The verifications of the means of a case's household, for those who do that step. */
@Singleton
public class CaseVerifications {
    private final Verifications verifications;
    private final HouseholdStore households;
    private final CaseDesk desk;
    private final CaseReading reading;

    CaseVerifications(Verifications verifications, HouseholdStore households, CaseDesk desk, CaseReading reading) {
        this.verifications = verifications;
        this.households = households;
        this.desk = desk;
        this.reading = reading;
    }

    /** Returns the name of the county's platform, in Chinese. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public String platformName(Actor actor) {
        return verifications.platformName();
    }

    /** Returns the case's verifications, the latest first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<Verification> of(Actor actor, long id) {
        return verifications.ofCase(desk.visible(actor, id).id());
    }

    /**
     * Asks the platform about all of the household's people.
     *
     * @param consent whether all of them have signed the 承诺授权书
     * @return the verification's key
     * @throws Refusal FORBIDDEN for people who do not do a step of the case now; BAD_INPUT without consent or where a member has no ID
     *     number; CONFLICT where one is open for the case
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public long request(Actor actor, long id, boolean consent) {
        CaseFile file = working(actor, id);
        HouseholdState state =
                households.find(file.household()).orElseThrow().latest().state();
        Map<String, Long> members = state.persons();
        List<Refusal.Mistake> unknown = state.facts().members().stream()
                .map(Member::id)
                .filter(member -> !members.containsKey(member))
                .map(member -> new Refusal.Mistake("members." + member, "“%s”没有登记身份信息，请先补登，再提请核对".formatted(member)))
                .toList();
        if (consent && !unknown.isEmpty()) {
            throw Refusal.badInput(unknown);
        }
        return verifications.request(id, actor, members, consent);
    }

    /**
     * Sends a verification again.
     *
     * @throws Refusal NOT_FOUND; CONFLICT where it is answered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public void retry(Actor actor, long id, long verification) {
        working(actor, id);
        if (verifications.ofCase(id).stream().noneMatch(each -> each.id() == verification)) {
            throw Refusal.notFound("没有这项核对");
        }
        verifications.retry(verification, actor);
    }

    /** Whoever may record the step that is open may ask the platform for it. */
    private CaseFile working(Actor actor, long id) {
        CaseFile file = desk.visible(actor, id);
        if (!reading.view(actor, file).deeds().contains(Deed.DO_STEP)) {
            throw Refusal.forbidden("现在不能由您提请核对；请由办理经济状况核对的人员在受理后提请");
        }
        return file;
    }
}
