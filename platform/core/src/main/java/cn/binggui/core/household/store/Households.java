package cn.binggui.core.household.store;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.Changed;
import cn.binggui.core.household.Changes;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.HouseholdStore.Stored;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The households of a county, as far as the actor's data scope reaches; what lies outside does not exist for the actor. */
@Singleton
public class Households {
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private final HouseholdStore store;
    private final People people;
    private final Changes changes;
    private final AuditLog audit;

    Households(HouseholdStore store, People people, Changes changes, AuditLog audit) {
        this.store = store;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Returns the household as it stands.
     *
     * @throws Refusal NOT_FOUND if there is none in the actor's scope
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public HouseholdView get(Actor actor, long household) {
        Stored stored = visible(actor, household);
        return view(stored, stored.latest());
    }

    /**
     * Returns the household as it stood on a day.
     *
     * @param on the day
     * @param known only what was recorded by then counts
     * @throws Refusal NOT_FOUND if there is none in the actor's scope, or it did not exist then
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public HouseholdView asOf(Actor actor, long household, LocalDate on, Instant known) {
        Stored stored = visible(actor, household);
        Revision then =
                store.asOf(household, on, known).orElseThrow(() -> Refusal.notFound("该户在 %s 尚未登记".formatted(on)));
        return view(stored, then);
    }

    /** Returns all revisions, the first one first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Revision> history(Actor actor, long household) {
        visible(actor, household);
        return store.history(household);
    }

    /**
     * Returns who the members are, and takes down that the actor looked.
     *
     * @param reason why the actor must know, in at least four characters
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public Map<String, Identity> reveal(Actor actor, long household, String reason) {
        String given = reason(reason, "查看");
        Stored stored = visible(actor, household);
        audit.record(actor, AuditAction.IDENTITY_REVEALED, subject(household), Map.of(AuditLog.REASON, given));
        return identities(stored.latest().state());
    }

    /** Returns who of the people belongs to another household already. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Duplicate> duplicates(Actor actor, @Nullable Long household, Map<String, Identity> members) {
        List<Duplicate> found = new ArrayList<>();
        members.forEach((member, identity) -> {
            var number = identity.idNumber();
            if (number != null) {
                for (Membership membership : store.memberships(people.numbered(number))) {
                    if (!Objects.equals(membership.household(), household)) {
                        found.add(duplicate(actor, member, membership.household()));
                    }
                }
            }
        });
        return found;
    }

    /**
     * Registers a household.
     *
     * @return its key
     * @throws Refusal BAD_INPUT with what to mend; nothing is stored then
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public long register(Actor actor, Registration registration) {
        requireReach(actor, registration.village());
        String head = head(registration);
        if (!registration.people().containsKey(head)) {
            throw Refusal.badInput("people." + head, "请填写申请人的姓名和身份证号");
        }
        Map<String, Long> persons = enroll(registration.people());
        Revision first = store.found(new NewRevision(
                ChangeKind.REGISTERED,
                registration.note().isBlank() ? "登记" : registration.note().strip(),
                new HouseholdState(registration.village(), registration.facts(), persons),
                false,
                null,
                actor));
        audit.record(actor, AuditAction.HOUSEHOLD_REGISTERED, subject(first.household()), Map.of());
        return first.household();
    }

    /**
     * Returns what a change would make of the household; nothing is stored.
     *
     * @throws Refusal BAD_INPUT with every mistake
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Changed preview(Actor actor, long household, Change change) {
        return changes.apply(visible(actor, household).latest().state(), change);
    }

    /**
     * Changes a household, and with it those that the change touches, each by one revision.
     *
     * @param request from which revisions, and who newly known people are
     * @return the keys of the households touched, the changed one first
     * @throws Refusal CONFLICT if any of them has another revision by now; BAD_INPUT with every mistake; nothing is stored then
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public List<Long> change(Actor actor, ChangeRequest request) {
        HouseholdState before = visible(actor, request.household()).latest().state();
        Changed changed = changes.apply(before, asStored(actor, request));
        Map<String, Long> known = enroll(request.people());
        List<Long> touched = new ArrayList<>();
        for (Changed.Touched household : changed.households()) {
            requireReach(actor, household.after().village());
            Long related = touched.isEmpty() ? null : touched.getFirst();
            touched.add(store(actor, request, household, known, related));
        }
        for (long household : touched) {
            audit.record(
                    actor,
                    AuditAction.HOUSEHOLD_CHANGED,
                    subject(household),
                    Map.of("kind", changed.households().getFirst().kind().label()));
        }
        return touched;
    }

    /**
     * Puts right who a member is.
     *
     * @param reason why, in at least four characters
     * @throws Refusal BAD_INPUT without a reason, for a member whose identity is unknown, and for another person's ID number
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void correctIdentity(Actor actor, long household, String member, Identity identity, String reason) {
        String given = reason(reason, "更正");
        Long person = visible(actor, household).latest().state().persons().get(member);
        if (person == null) {
            throw Refusal.badInput("people." + member, "这名成员还没有身份信息，请通过“更新情况”补填");
        }
        people.replace(person, identity, "people." + member);
        audit.record(
                actor,
                AuditAction.IDENTITY_CHANGED,
                subject(household),
                Map.of(AuditLog.REASON, given, "member", member));
    }

    private static String reason(String given, String what) {
        String reason = given.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw Refusal.badInput(
                    "reason", "请写明%s身份信息的原因（%d 至 %d 字）".formatted(what, SHORTEST_REASON, LONGEST_REASON));
        }
        return reason;
    }

    private long store(
            Actor actor,
            ChangeRequest request,
            Changed.Touched touched,
            Map<String, Long> known,
            @Nullable Long related) {
        HouseholdState after = with(touched.after(), known);
        String note = request.note().isBlank()
                ? touched.note()
                : touched.note() + "：" + request.note().strip();
        return switch (touched) {
            case Changed.Continued _ ->
                store.append(
                                request.household(),
                                request.seen(),
                                new NewRevision(touched.kind(), note, after, false, other(request), actor))
                        .household();
            case Changed.Founded _ ->
                store.found(new NewRevision(touched.kind(), note, after, false, related, actor))
                        .household();
            case Changed.Ended _ -> {
                ChangeRequest.Joining joining = request.joining();
                long ended = joining == null ? request.household() : joining.household();
                int seen = joining == null ? request.seen() : joining.seen();
                yield store.append(ended, seen, new NewRevision(touched.kind(), note, after, true, related, actor))
                        .household();
            }
        };
    }

    /** A household that joins does so as it is stored, whatever was sent. */
    private Change asStored(Actor actor, ChangeRequest request) {
        ChangeRequest.Joining joining = request.joining();
        return switch (request.change()) {
            case Change.Merge merge -> {
                if (joining == null || joining.household() == request.household()) {
                    throw Refusal.badInput("joining", "请选择要并入的另一户");
                }
                HouseholdState other =
                        visible(actor, joining.household()).latest().state();
                yield new Change.Merge(merge.on(), other, merge.headRelation(), merge.kinship(), merge.circumstances());
            }
            case Change.Update _,
                    Change.Join _,
                    Change.Leave _,
                    Change.NewHead _,
                    Change.Split _,
                    Change.Move _,
                    Change.Close _ -> request.change();
        };
    }

    private static @Nullable Long other(ChangeRequest request) {
        ChangeRequest.Joining joining = request.joining();
        return joining == null ? null : joining.household();
    }

    /** Adds newly known people to the members that they are. */
    private static HouseholdState with(HouseholdState state, Map<String, Long> known) {
        Map<String, Long> persons = new HashMap<>(state.persons());
        Set<String> members =
                Set.copyOf(state.facts().members().stream().map(Member::id).toList());
        known.forEach((member, person) -> {
            if (members.contains(member)) {
                persons.put(member, person);
                if (Collections.frequency(persons.values(), person) > 1) {
                    throw Refusal.badInput("people." + member, "此人已是该户人员，不能重复登记，请核对身份证号");
                }
            }
        });
        return new HouseholdState(state.village(), state.facts(), persons);
    }

    private Map<String, Long> enroll(Map<String, Identity> identities) {
        Map<String, Long> persons = new HashMap<>();
        Set<Long> distinct = new HashSet<>();
        identities.forEach((member, identity) -> {
            long person = people.enroll(identity, "people." + member);
            if (!distinct.add(person)) {
                throw Refusal.badInput("people." + member, "这个身份证号在本户中出现了两次，请核对");
            }
            persons.put(member, person);
        });
        return persons;
    }

    private Duplicate duplicate(Actor actor, String member, long household) {
        Stored other = store.find(household).orElseThrow();
        HouseholdState state = other.latest().state();
        boolean visible = actor.scope().reaches(state.village());
        return new Duplicate(member, visible ? household : null, visible ? other.number() : null, state.township());
    }

    private Stored visible(Actor actor, long household) {
        return store.find(household)
                .filter(stored -> actor.scope().reaches(stored.latest().state().village()))
                .orElseThrow(() -> Refusal.notFound("没有这个家庭，或不在您的工作范围内"));
    }

    private static void requireReach(Actor actor, String village) {
        if (!actor.scope().reaches(village)) {
            throw Refusal.badInput("village", "这个村（社区）不在您的工作范围内");
        }
    }

    private HouseholdView view(Stored stored, Revision revision) {
        Map<String, MaskedIdentity> masked = new HashMap<>();
        identities(revision.state()).forEach((member, identity) -> masked.put(member, MaskedIdentity.of(identity)));
        return new HouseholdView(
                stored.number(),
                revision,
                stored.latest().seq(),
                masked,
                stored.latest().ends());
    }

    private Map<String, Identity> identities(HouseholdState state) {
        Map<Long, Identity> byKey = people.identities(state.persons().values());
        Map<String, Identity> byMember = new HashMap<>();
        state.persons().forEach((member, person) -> {
            Identity identity = byKey.get(person);
            if (identity != null) {
                byMember.put(member, identity);
            }
        });
        return byMember;
    }

    private static String head(Registration registration) {
        return registration.facts().members().stream()
                .filter(member -> member.relation() == Relation.APPLICANT)
                .map(Member::id)
                .findFirst()
                .orElseThrow();
    }

    private static String subject(long household) {
        return "household:" + household;
    }
}
