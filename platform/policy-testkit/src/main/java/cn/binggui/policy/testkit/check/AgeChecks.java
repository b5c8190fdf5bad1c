package cn.binggui.policy.testkit.check;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.testkit.population.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Birth dates decide by declared ages only: whoever is made as young or as old as he can be without reaching or losing a declared age is
 * determined as before. Samples are released with other birth dates on the strength of this.
 */
final class AgeChecks {
    private static final int OLDEST = 110;

    private AgeChecks() {}

    static List<String> onlyDeclaredAgesDecide(Subject subject) {
        SortedSet<Integer> ages = ages(subject.policy().parameters());
        List<String> problems = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            Object before = sample.determinedBy(subject.policy());
            for (boolean young : new boolean[] {true, false}) {
                Sample moved = sample.with(moved(sample.facts(), ages, young));
                if (!moved.determinedBy(subject.policy()).equals(before)) {
                    problems.add("%s is determined otherwise when everybody is as %s as the declared ages %s allow"
                            .formatted(sample.name(), young ? "young" : "old", ages));
                }
            }
        }
        return problems;
    }

    private static SortedSet<Integer> ages(List<Parameter> parameters) {
        SortedSet<Integer> ages = new TreeSet<>();
        for (Parameter parameter : parameters) {
            if (!parameter.isAge()) {
                continue;
            }
            if (parameter.isOpen()) {
                int most = parameter.max().number().intValueExact();
                for (int age = parameter.min().number().intValueExact(); age <= most; age++) {
                    ages.add(age);
                }
            }
            for (DatedValue value : parameter.values()) {
                ages.add(value.value().number().intValueExact());
            }
        }
        return ages;
    }

    private static HouseholdFacts moved(HouseholdFacts facts, SortedSet<Integer> ages, boolean young) {
        List<Member> members = new ArrayList<>();
        for (Member member : facts.members()) {
            LocalDate on = facts.acceptedOn();
            LocalDate latest = on;
            LocalDate earliest = on.minusYears(OLDEST);
            for (int age : ages) {
                LocalDate last = lastToReach(age, on);
                if (member.hasReached(age, on)) {
                    latest = last;
                } else {
                    earliest = last.plusDays(1);
                    break;
                }
            }
            members.add(Facts.born(member, young ? latest : earliest));
        }
        return Facts.withMembers(facts, members);
    }

    /** Returns the last birth date on which one has reached the age on the day; who is born on 29 February reaches it on the 28th. */
    private static LocalDate lastToReach(int age, LocalDate on) {
        LocalDate last = on.minusYears(age);
        while (!last.plusDays(1).plusYears(age).isAfter(on)) {
            last = last.plusDays(1);
        }
        return last;
    }
}
