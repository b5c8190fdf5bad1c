package cn.binggui.core.household;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsWriterTest {
    private static final int HOUSEHOLDS = 5_000;

    private final FactsWriter writer = new FactsWriter();
    private final FactsReader reader =
            new FactsReader(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC));
    private final Random random = new Random(20251015);

    @Test
    void leavesDefaultsOut() {
        assertEquals(Json.household(), writer.write(reader.read(Json.household())));
    }

    @Test
    void writesWhatTheReaderReadsBack() {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            HouseholdFacts facts = household();
            assertEquals(facts, reader.read(writer.write(facts)));
        }
    }

    private HouseholdFacts household() {
        List<Member> members = new ArrayList<>();
        int size = 1 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            members.add(member("成员" + i, i == 0 ? Relation.APPLICANT : one(Relation.values(), 1)));
        }
        return new HouseholdFacts(
                LocalDate.of(2025, 10, 15).minusDays(random.nextInt(400)),
                "某镇",
                one(Residence.values(), 0),
                members,
                some(() -> new IncomeItem("成员" + random.nextInt(size), one(IncomeSource.values(), 0), money())),
                some(() -> new AssessedSupport("成员" + random.nextInt(size), "成员" + random.nextInt(size), money())),
                some(() -> new ExpenseItem(one(ExpenseKind.values(), 0), money())),
                one(Property.values(), 0),
                new ExtremeHardship(yes(), yes(), yes()),
                yes());
    }

    private Member member(String id, Relation relation) {
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

    private <T> List<T> some(Supplier<T> make) {
        return Stream.generate(make).limit(random.nextInt(4)).toList();
    }

    private Money money() {
        return new Money(yes() ? random.nextLong(10_000_000_000L) : 100L * random.nextInt(100_000));
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    private <T> T one(T[] values, int from) {
        return values[from + random.nextInt(values.length - from)];
    }
}
