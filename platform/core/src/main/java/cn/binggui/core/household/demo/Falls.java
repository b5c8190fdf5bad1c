package cn.binggui.core.household.demo;

import static cn.binggui.core.household.demo.Turn.Told.updated;

import cn.binggui.core.household.demo.Turn.Told;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import org.jspecify.annotations.Nullable;

/** What lowers a household's income. */
final class Falls {
    private static final Turn[] ALL = {
        Falls::losesWork,
        Falls::losesWork,
        Falls::fallsIll,
        Falls::injured,
        Falls::arrested,
        Lives::dies,
        Falls::business
    };

    private Falls() {}

    static Told tell(Family family) {
        Told told = Turn.any(ALL, family);
        if (told != null) {
            return told;
        }
        return updated(family.stillFarms() ? "年纪增大，耕种减少，经营净收入减少" : family.chance.one("子女补贴减少，转移净收入减少", "土地流转到期，收入减少"));
    }

    private static @Nullable Told losesWork(Family family) {
        Person worker = family.find(person -> person.worksAway && person.relation != Relation.OTHER);
        if (worker == null) {
            return null;
        }
        worker.worksAway = false;
        worker.livesTogether = true;
        worker.sharesFinances = true;
        return updated(Kin.of(worker, family) + "失业返乡，工资收入减少");
    }

    private static @Nullable Told fallsIll(Family family) {
        Person patient = worker(family);
        if (patient == null || family.exact || family.chance.percent(50)) {
            return null;
        }
        patient.majorIllness = true;
        patient.medical = family.chance.yuan(6_000, 26_000);
        patient.worksAway = false;
        patient.livesTogether = true;
        return updated(Kin.of(patient, family) + "确诊重病，医疗支出增加，收入减少");
    }

    private static @Nullable Told injured(Family family) {
        Person injured = worker(family);
        if (injured == null || family.exact || injured.disability != null || family.chance.percent(60)) {
            return null;
        }
        int grade = family.chance.between(1, 4);
        injured.disability = new Disability(DisabilityCategory.LIMB, grade);
        injured.worksAway = false;
        injured.livesTogether = true;
        return updated("%s受伤致残，评定为肢体%s级残疾，收入减少".formatted(Kin.of(injured, family), "一二三四".substring(grade - 1, grade)));
    }

    private static @Nullable Told arrested(Family family) {
        Person arrested = family.find(
                person -> person.relation == Relation.CHILD && person.isAble(family.day) && person.livesTogether);
        if (arrested == null || family.chance.percent(70)) {
            return null;
        }
        boolean judged = family.chance.percent(60);
        arrested.custody = judged ? Custody.IMPRISONED : Custody.DETAINED;
        arrested.worksAway = false;
        Destinies.apart(arrested);
        return updated(Kin.of(arrested, family) + (judged ? "被判刑服刑，收入减少" : "被羁押在看守所，收入减少"));
    }

    private static @Nullable Told business(Family family) {
        Person worker = worker(family);
        if (worker == null || !(worker.hasBusiness || worker.hasJob || worker.worksAway)) {
            return null;
        }
        if (!worker.hasBusiness || worker.worksAway) {
            return updated(Kin.of(worker, family) + "务工时间减少，工资收入减少");
        }
        return updated(
                family.residence == Residence.RURAL
                        ? family.chance.one("遭受旱涝减产，经营净收入减少", "养殖亏损，经营净收入减少")
                        : family.chance.one("小店歇业，经营净收入减少", "摊点生意清淡，经营净收入减少"));
    }

    private static @Nullable Person worker(Family family) {
        return family.any(person -> person.isAble(family.day) && person.isLikelyCounted(family.day));
    }
}
