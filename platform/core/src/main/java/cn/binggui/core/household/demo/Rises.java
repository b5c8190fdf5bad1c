package cn.binggui.core.household.demo;

import static cn.binggui.core.household.demo.Turn.Told.updated;

import cn.binggui.core.household.demo.Turn.Told;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.facts.Study;
import org.jspecify.annotations.Nullable;

/** What raises a household's income. */
final class Rises {
    private static final Turn[] ALL = {
        Rises::worksAway,
        Rises::worksAway,
        Rises::graduates,
        Rises::recovers,
        Rises::released,
        Rises::worksNearby,
        Rises::business
    };

    private Rises() {}

    static Told tell(Family family) {
        Told told = Turn.any(ALL, family);
        if (told != null) {
            return told;
        }
        return updated(family.stillFarms() ? "收成较好，经营净收入增加" : family.chance.one("子女补贴增加，转移净收入增加", "承包地流转，收入增加"));
    }

    /** The applicant and the spouse stay in the household; an adult child may be away for good. */
    private static @Nullable Told worksAway(Family family) {
        Person worker = family.find(person -> isFree(person, family) && person.relation == Relation.CHILD);
        if (worker == null) {
            worker = family.any(person -> isFree(person, family) && person.age(family.day) < 58);
        }
        if (worker == null) {
            return null;
        }
        worker.worksAway = true;
        worker.livesTogether = worker.relation != Relation.CHILD || family.chance.percent(50);
        worker.sharesFinances = true;
        return updated(Kin.of(worker, family) + "外出务工，工资收入增加");
    }

    private static boolean isFree(Person person, Family family) {
        return person.isAble(family.day) && !person.worksAway && person.livesTogether;
    }

    private static @Nullable Told graduates(Family family) {
        Person student = family.find(person -> person.isStudent() && person.age(family.day) >= 21);
        if (student == null || family.exact) {
            return null;
        }
        student.study = Study.NONE;
        student.worksAway = true;
        return updated(Kin.of(student, family) + "毕业就业，工资收入增加");
    }

    private static @Nullable Told recovers(Family family) {
        Person patient = family.find(person -> person.majorIllness && person.isAdult(family.day));
        if (patient == null || family.chance.percent(75)) {
            return null;
        }
        patient.majorIllness = false;
        patient.medical = 0;
        return updated(Kin.of(patient, family) + "病情好转，恢复劳动，收入增加");
    }

    private static @Nullable Told released(Family family) {
        Person prisoner = family.find(person -> person.custody != Custody.NONE);
        if (prisoner == null || family.chance.percent(60)) {
            return null;
        }
        prisoner.custody = Custody.NONE;
        prisoner.livesTogether = true;
        prisoner.sharesFinances = true;
        return updated(Kin.of(prisoner, family) + "解除羁押返家并就业，收入增加");
    }

    private static @Nullable Told worksNearby(Family family) {
        Person worker = family.any(person -> isFree(person, family) && !person.hasJob);
        if (worker == null) {
            return null;
        }
        worker.hasJob = true;
        return updated(Kin.of(worker, family) + family.chance.one("在附近就业，工资收入增加", "到公益性岗位就业，工资收入增加"));
    }

    private static @Nullable Told business(Family family) {
        Person worker = family.find(person -> isFree(person, family));
        if (worker == null) {
            return null;
        }
        worker.hasBusiness = true;
        return updated(
                family.residence == Residence.RURAL
                        ? family.chance.one("扩大养殖，经营净收入增加", "改种经济作物，经营净收入增加")
                        : family.chance.one("开办小店，经营净收入增加", "经营摊点，经营净收入增加"));
    }
}
