package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Households in which every field takes every value, as a seed has it. */
final class RandomHouseholds {
    static final LocalDate LATEST = LocalDate.of(2025, 10, 15);

    private static final List<String> IDS = List.of("甲", "乙", "丙", "丁", "戊", "己", "m-1", "a\"\\\n\u0007😀", "三3");

    final Random random;
    private long persons;

    RandomHouseholds(long seed) {
        random = new Random(seed);
    }

    /** Returns a household of one to five members, with one spouse at most. */
    HouseholdFacts facts() {
        List<String> ids = new ArrayList<>(IDS);
        List<Member> members = new ArrayList<>();
        int size = 1 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            Relation relation = i == 0 ? Relation.APPLICANT : one(Relation.values(), i == 1 ? 1 : 2);
            members.add(member(ids.remove(random.nextInt(ids.size())), relation));
        }
        return new HouseholdFacts(
                LATEST.minusDays(random.nextInt(400)),
                "某镇",
                one(Residence.values(), 0),
                members,
                some(() -> new IncomeItem(one(members).id(), one(IncomeSource.values(), 0), money())),
                some(() -> new AssessedSupport(one(members).id(), one(members).id(), money())),
                some(() -> new ExpenseItem(one(ExpenseKind.values(), 0), money())),
                one(Property.values(), 0),
                hardship(),
                yes());
    }

    /** Returns a household most of whose members are known persons, none of whom is in any other. */
    HouseholdState state() {
        HouseholdFacts facts = facts();
        Map<String, Long> known = new HashMap<>();
        for (Member member : facts.members()) {
            if (random.nextInt(4) > 0) {
                known.put(member.id(), ++persons);
            }
        }
        return new HouseholdState("420281105%03d".formatted(random.nextInt(1_000)), facts, known);
    }

    Member member(String id, Relation relation) {
        return new Member(
                id,
                relation,
                LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000)),
                one(MaritalStatus.values(), 0),
                yes(),
                yes(),
                yes(),
                yes(),
                one(Study.values(), 0),
                yes(),
                yes(),
                one(Service.values(), 0),
                one(Custody.values(), 0),
                one(Missing.values(), 0),
                random.nextInt(50),
                yes(),
                yes(),
                yes() ? null : new Disability(one(DisabilityCategory.values(), 0), 1 + random.nextInt(4)),
                yes(),
                yes(),
                one(BirthProof.values(), 0));
    }

    ExtremeHardship hardship() {
        return new ExtremeHardship(yes(), yes(), yes());
    }

    Money money() {
        return new Money(
                switch (random.nextInt(4)) {
                    case 0 -> random.nextLong(10_000_000_000L);
                    case 1 -> 10L * random.nextInt(100_000);
                    case 2 -> random.nextInt(3);
                    default -> 100L * random.nextInt(100_000);
                });
    }

    boolean yes() {
        return random.nextBoolean();
    }

    <T> T one(T[] values, int from) {
        return values[from + random.nextInt(values.length - from)];
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(Supplier<T> make) {
        return Stream.generate(make).limit(random.nextInt(4)).toList();
    }
}
