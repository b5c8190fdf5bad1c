package cn.binggui.core.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelationsTest {
    private record Pair(Relation newHead, Relation person) {}

    /** Every relation that people in many random families really have, by their relations to another of them. */
    private static final Map<Pair, Set<Relation>> REAL = observe();

    private static Map<Pair, Set<Relation>> observe() {
        Map<Pair, Set<Relation>> real = new HashMap<>();
        Random random = new Random(1050);
        for (int i = 0; i < 250; i++) {
            Relation[][] family = Family.random(random).relations();
            for (int old = 0; old < family.length; old++) {
                for (int head = 0; head < family.length; head++) {
                    for (int person = 0; person < family.length; person++) {
                        if (old != head && person != head) {
                            real.computeIfAbsent(
                                            new Pair(family[head][old], family[person][old]),
                                            key -> EnumSet.noneOf(Relation.class))
                                    .add(family[person][head]);
                        }
                    }
                }
            }
        }
        return real;
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void saysForSureOnlyWhatHoldsInEveryFamilyAndOffersWhateverOccurs(Relation newHead) {
        for (Relation person : Relation.values()) {
            Set<Relation> real = REAL.getOrDefault(new Pair(newHead, person), Set.of());
            switch (Relations.seenFrom(newHead, person)) {
                case NewRelation.Known(Relation known) ->
                    assertTrue(Set.of(known).containsAll(real), newHead + ", " + person + ": " + real);
                case NewRelation.ToChoose(List<Relation> candidates) ->
                    assertTrue(candidates.containsAll(real), newHead + ", " + person + ": " + real);
            }
        }
    }

    /** Who is asked needlessly soon answers without reading. */
    @ParameterizedTest
    @EnumSource(Relation.class)
    void asksOnlyWhereFamiliesReallyDiffer(Relation newHead) {
        for (Relation person : Relation.values()) {
            Set<Relation> real = REAL.getOrDefault(new Pair(newHead, person), Set.of());
            if (Relations.seenFrom(newHead, person) instanceof NewRelation.ToChoose && !real.isEmpty()) {
                assertTrue(real.size() > 1, newHead + ", " + person + ": " + real);
            }
        }
    }

    @Test
    void theFamiliesShowEveryPairButTwoSpousesOfOnePerson() {
        for (Relation newHead : EnumSet.complementOf(EnumSet.of(Relation.APPLICANT))) {
            for (Relation person : Relation.values()) {
                boolean twoSpouses = newHead == Relation.SPOUSE && person == Relation.SPOUSE;
                assertEquals(!twoSpouses, REAL.containsKey(new Pair(newHead, person)), newHead + ", " + person);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void offersOtherWhereverThereIsAChoice(Relation newHead) {
        for (Relation person : Relation.values()) {
            if (Relations.seenFrom(newHead, person) instanceof NewRelation.ToChoose(List<Relation> candidates)) {
                assertEquals(Relation.OTHER, candidates.getLast());
                assertEquals(candidates.size(), Set.copyOf(candidates).size());
                assertTrue(!candidates.contains(Relation.APPLICANT));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void theOldHeadIsToTheNewOneWhatTheNewOneWasToHim(Relation newHead) {
        Relation old = Relations.inverse(newHead);
        assertEquals(newHead, Relations.inverse(old));
        assertEquals(new NewRelation.Known(old), Relations.seenFrom(newHead, Relation.APPLICANT));
    }

    @Test
    void tellsEverybodyButTheNewHead() {
        List<Member> members = List.of(
                Household.member("甲", Relation.APPLICANT),
                Household.member("乙", Relation.SPOUSE),
                Household.member("丙", Relation.CHILD),
                Household.member("丁", Relation.PARENT));
        assertEquals(
                Map.of(
                        "甲", new NewRelation.Known(Relation.SPOUSE),
                        "丙", new NewRelation.ToChoose(List.of(Relation.CHILD, Relation.OTHER)),
                        "丁", new NewRelation.Known(Relation.OTHER)),
                Relations.seenFrom(Household.of(members).facts(), "乙"));
    }

    @ParameterizedTest
    @CsvSource({
        "CHILD, true, OTHER, true",
        "CHILD, false, OTHER, false",
        "OTHER, false, CHILD, true",
        "OTHER, true, CHILD, false",
        "OTHER, false, SPOUSE, false",
        "PARENT, true, GRANDPARENT, false",
        "PARENT, false, GRANDPARENT, true",
        "SIBLING, false, SIBLING, false",
        "OTHER, true, APPLICANT, false"
    })
    void asksForTheDutyWhereTheRegisteredOneIsUnusualForTheNewRelation(
            Relation old, boolean duty, Relation now, boolean open) {
        MemberDraft draft = MemberDraft.of(Household.member("乙", old));
        draft.legalSupportDuty = duty;
        assertEquals(open, Relations.leavesDutyOpen(draft.member(), now));
    }
}
