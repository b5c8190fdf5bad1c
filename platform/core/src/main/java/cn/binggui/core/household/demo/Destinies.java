package cn.binggui.core.household.demo;

import cn.binggui.core.household.Sex;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;

/** Households with an adult child whose membership is a question: a soldier, a prisoner, somebody missing or married out. */
final class Destinies {
    private static final int KINDS = 11;

    private Destinies() {}

    static void special(Family family) {
        Chance chance = family.chance;
        Homes.couple(family, 47, 62);
        int kind = chance.between(0, KINDS - 1);
        boolean daughter = kind >= 9;
        int age = kind < 2 ? Homes.childAge(family, 20, 24) : Homes.childAge(family, 24, 27);
        Person child = family.add(Relation.CHILD, daughter ? Sex.FEMALE : Sex.MALE, age, Homes.paternal(family));
        apart(child);
        switch (kind) {
            case 0, 1 -> child.service = Service.CONSCRIPT;
            case 2 -> child.service = Service.SERGEANT;
            case 3 -> child.service = Service.OFFICER;
            case 4 -> child.custody = Custody.DETAINED;
            case 5 -> child.custody = Custody.IMPRISONED;
            case 6 -> child.custody = Custody.COMPULSORY_REHABILITATION;
            case 7 -> child.missing = chance.one(Missing.VERIFIED_TWO_YEARS, Missing.DECLARED);
            case 8 -> child.clergyMonths = chance.one(18, 30, 36, 48);
            case 9 -> {
                child.marriedOut = true;
                child.marital = MaritalStatus.MARRIED;
            }
            default -> {
                child.marriedOut = true;
                child.marital = MaritalStatus.DIVORCED;
                child.livesTogether = true;
                child.sharesFinances = true;
            }
        }
        if (child.service == Service.SERGEANT || child.service == Service.OFFICER) {
            child.sharesFinances = chance.percent(60);
        }
        if (chance.percent(35)) {
            Homes.pupil(
                    family,
                    family.add(
                            Relation.CHILD,
                            Homes.anySex(chance),
                            Homes.childAge(family, 12, 17),
                            Homes.paternal(family)));
        }
    }

    static void apart(Person person) {
        person.livesTogether = false;
        person.sharesFinances = false;
    }
}
