package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.People;
import cn.binggui.core.notice.Redaction;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.ruling.Category;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases whose confirmation counts, and who heads their households. It asks nobody's leave; services that do come here. */
@Singleton
public class CaseConfirmations {
    private static final Set<CasePhase> STANDS = EnumSet.of(CasePhase.RUNNING, CasePhase.SUSPENDED, CasePhase.COMPLETE);
    private static final int OF_AGE = 18;

    private final CaseStore store;
    private final CaseRepositories.Files files;
    private final CaseRepositories.Summaries summaries;
    private final HouseholdStore households;
    private final People people;

    CaseConfirmations(
            CaseStore store,
            CaseRepositories.Files files,
            CaseRepositories.Summaries summaries,
            HouseholdStore households,
            People people) {
        this.store = store;
        this.files = files;
        this.summaries = summaries;
        this.households = households;
        this.people = people;
    }

    /** Returns the cases whose confirmation counts from a day of the period on, in no order. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<ConfirmedCase> effective(LocalDate from, LocalDate to) {
        return files.confirmed(from, to).stream()
                .map(CaseFile::of)
                .flatMap(file -> confirmed(file).stream())
                .filter(each -> !each.effectiveOn().isBefore(from)
                        && !each.effectiveOn().isAfter(to))
                .toList();
    }

    private Optional<ConfirmedCase> confirmed(CaseFile file) {
        CaseState state = file.state();
        Category category = state.category();
        if (category == null || category == Category.NONE || !STANDS.contains(state.phase())) {
            return Optional.empty();
        }
        return effectiveOn(store.policy(file).procedure(), state).map(on -> new ConfirmedCase(file, category, on));
    }

    /** Returns the day from which the confirmation counts; empty where a tentative one waits for its notice. */
    static Optional<LocalDate> effectiveOn(Procedure procedure, CaseState state) {
        List<Step> after = procedure.steps().stream()
                .dropWhile(step -> step.kind() != StepKind.CONFIRMATION)
                .toList();
        Step confirmation = after.getFirst();
        List<Step> awaited = Stream.concat(
                        Stream.of(confirmation),
                        after.stream()
                                .filter(step -> confirmation.tentative() && step.kind() == StepKind.PUBLIC_NOTICE))
                .toList();
        return awaited.stream().allMatch(step -> state.done().containsKey(step.id()))
                ? awaited.stream()
                        .map(step -> Objects.requireNonNull(state.done().get(step.id())))
                        .max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** Returns the masked names of those who head the cases' households, by the case's key; who is not known is left out. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Map<Long, String> maskedHeads(Collection<Long> cases) {
        Map<Long, Long> heads = new HashMap<>();
        if (!cases.isEmpty()) {
            summaries.findByCaseIdIn(cases).forEach(row -> {
                if (row.headPerson() != null) {
                    heads.put(row.caseId(), row.headPerson());
                }
            });
        }
        Map<Long, Identity> identities = people.identities(Set.copyOf(heads.values()));
        Map<Long, String> names = new HashMap<>();
        heads.forEach((id, person) -> {
            Identity identity = identities.get(person);
            if (identity != null) {
                names.put(id, identity.maskedName());
            }
        });
        return names;
    }

    /**
     * Returns what may be printed of the name of who heads a case's household: the surname and 某, of a minor 某 alone.
     *
     * @param on day of print
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public String printedHead(CaseFile file, LocalDate on) {
        HouseholdStore.Stored household = households.find(file.household()).orElseThrow();
        List<Member> members = household.latest().state().facts().members();
        Member head = members.stream()
                .filter(member -> member.relation() == Relation.APPLICANT)
                .findFirst()
                .orElseThrow();
        return Redaction.of(store.policy(file).plan())
                .line(
                        name(household.latest().state().persons().get(head.id())),
                        head.birthDate().plusYears(OF_AGE).isAfter(on),
                        members.size(),
                        Redaction.UNSETTLED)
                .name();
    }

    private String name(@Nullable Long person) {
        Identity identity =
                person == null ? null : people.identities(List.of(person)).get(person);
        return identity == null ? "" : identity.name();
    }
}
