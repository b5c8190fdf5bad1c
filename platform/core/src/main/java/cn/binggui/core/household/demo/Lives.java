package cn.binggui.core.household.demo;

import static cn.binggui.core.household.demo.Turn.Told.updated;

import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.Sex;
import cn.binggui.core.household.demo.Turn.Told;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens in every family: births, weddings, deaths, school, and the yearly review. */
final class Lives {
    private static final Turn[] ALL = {
        Lives::registers,
        Lives::dies,
        Lives::splits,
        Lives::weds,
        Lives::comesHome,
        Lives::marriesOut,
        Lives::studies,
        Lives::enlists,
        Lives::growth,
        Lives::review,
        Lives::joins,
        Lives::declines,
        Lives::buys
    };

    private Lives() {}

    static Told tell(Family family) {
        Told told = Turn.any(ALL, family);
        return told != null ? told : review(family);
    }

    static Told review(Family family) {
        if (!family.figuresMoved) {
            return updated(family.chance.one("季度走访，情况没有变化", "年度复核，情况没有变化"));
        }
        return updated(family.chance.one("年度复核，收入支出按近十二个月更新", "季度走访，核对收入支出", "信息比对后更新收入"));
    }

    /** A child is born to the applicant's couple, or to a child of the applicant, and is not registered yet. */
    static @Nullable Told birth(Family family) {
        Person mother = family.find(person -> person.sex == Sex.FEMALE
                && person.marital == MaritalStatus.MARRIED
                && person.livesTogether
                && person.age(family.day) >= 20
                && person.age(family.day) <= 44);
        boolean crowded = family.size() > 6 || family.find(person -> person.age(family.day) < 2) != null;
        if (mother == null || crowded || !family.hasRoom()) {
            return null;
        }
        boolean own = mother.relation == Relation.SPOUSE || mother.relation == Relation.APPLICANT;
        if (!own && mother.relation != Relation.OTHER) {
            return null;
        }
        Chance chance = family.chance;
        LocalDate birth = family.day.minusDays(chance.between(5, 60));
        Person baby = family.join(
                own ? Relation.CHILD : Relation.GRANDCHILD, Homes.anySex(chance), birth, Homes.paternal(family));
        baby.registered = false;
        baby.birthProof = chance.one(
                BirthProof.COMPLETE,
                BirthProof.BIRTH_CERTIFICATE_MISSING,
                BirthProof.BIRTH_CERTIFICATE_MISSING,
                BirthProof.VILLAGE_PROOF_MISSING);
        return new Told(ChangeKind.MEMBER_JOINED, Kin.of(baby, family) + "出生，尚未登记户口");
    }

    /** A verified blow: fire, flood or an accident. */
    static Told blow(Family family) {
        family.sudden = true;
        family.accident = family.chance.yuan(4_000, 15_000);
        return updated(family.chance.one("住房失火，突发严重困难", "遭遇交通事故，突发严重困难", "遭受洪涝，突发严重困难"));
    }

    /** The check finds property beyond every limit. */
    static Told rich(Family family) {
        family.property = Property.OVER_LIMIT;
        return updated(family.chance.one("经济状况核对发现城区购房，财产超限", "购置小型汽车，财产超限", "核对发现存款超过规定"));
    }

    /** The last means and the last person to rely on are gone. */
    static Told forsaken(Family family) {
        family.hardship = new ExtremeHardship(true, true, true);
        return updated("经核实无劳动能力、无生活来源、无法定义务人");
    }

    private static @Nullable Told registers(Family family) {
        Person baby = family.find(person -> !person.registered);
        if (baby == null || family.day.minusDays(90).isBefore(baby.birthDate)) {
            return null;
        }
        baby.registered = true;
        baby.birthProof = BirthProof.COMPLETE;
        return updated(Kin.of(baby, family) + "补齐证明，登记户口");
    }

    static @Nullable Told dies(Family family) {
        Person dead = family.find(person -> person.age(family.day) >= 70 && person.livesTogether);
        if (dead == null || family.hardship.isComplete() || family.chance.percent(40)) {
            return null;
        }
        String note = Kin.of(dead, family) + "去世";
        if (dead != family.head()) {
            family.leave(dead);
            return new Told(ChangeKind.MEMBER_LEFT, note);
        }
        Person spouse = family.first(Relation.SPOUSE);
        if (spouse == null || spouse.isGone()) {
            return null;
        }
        String heir = Kin.of(spouse, family);
        family.succeed(spouse);
        return new Told(ChangeKind.HEAD_CHANGED, note + "，由" + heir + "任户主");
    }

    private static @Nullable Told weds(Family family) {
        Person groom = family.find(person -> person.relation == Relation.CHILD
                && person.sex == Sex.MALE
                && person.marital == MaritalStatus.UNMARRIED
                && person.isAble(family.day)
                && person.livesTogether
                && person.age(family.day) >= 23);
        if (groom == null || !family.hasRoom()) {
            return null;
        }
        LocalDate birth = groom.birthDate.plusDays(family.chance.between(-200, 700));
        Person bride = family.join(Relation.OTHER, Sex.FEMALE, birth, family.newLine());
        groom.marital = MaritalStatus.MARRIED;
        bride.marital = MaritalStatus.MARRIED;
        return new Told(ChangeKind.MEMBER_JOINED, Kin.of(groom, family) + "结婚，儿媳加入本户");
    }

    /** A married son leaves with his wife. */
    private static @Nullable Told splits(Family family) {
        Person son = family.find(person -> person.relation == Relation.CHILD
                && person.sex == Sex.MALE
                && person.marital == MaritalStatus.MARRIED
                && person.support == 0
                && !person.isGone());
        Person wife =
                family.find(person -> person.relation == Relation.OTHER && person.marital == MaritalStatus.MARRIED);
        if (son == null || wife == null || family.first(Relation.GRANDCHILD) != null) {
            return null;
        }
        String note = Kin.of(son, family) + "夫妇分户另立户口";
        family.leave(wife);
        family.leave(son);
        return new Told(ChangeKind.SPLIT, note);
    }

    private static @Nullable Told marriesOut(Family family) {
        Person bride = family.find(person -> person.relation == Relation.CHILD
                && person.sex == Sex.FEMALE
                && person.marital == MaritalStatus.UNMARRIED
                && person.isAble(family.day)
                && person.age(family.day) >= 21);
        if (bride == null) {
            return null;
        }
        String who = Kin.of(bride, family);
        if (family.chance.percent(50)) {
            family.leave(bride);
            return new Told(ChangeKind.MEMBER_LEFT, who + "出嫁，户口迁出");
        }
        bride.marital = MaritalStatus.MARRIED;
        bride.marriedOut = true;
        bride.worksAway = false;
        Destinies.apart(bride);
        return updated(who + "出嫁，户口未迁出");
    }

    private static @Nullable Told comesHome(Family family) {
        Person daughter =
                family.find(person -> person.relation == Relation.CHILD && person.marriedOut && !person.livesTogether);
        if (daughter == null || daughter.support > 0 || family.chance.percent(50)) {
            return null;
        }
        daughter.marital = MaritalStatus.DIVORCED;
        daughter.livesTogether = true;
        daughter.sharesFinances = true;
        return updated(Kin.of(daughter, family) + "离婚，返家同住");
    }

    private static @Nullable Told growth(Family family) {
        return family.exact || family.chance.percent(75) ? null : birth(family);
    }

    /** An old mother gives up her own household. */
    private static @Nullable Told joins(Family family) {
        int age = family.head().age(family.day);
        boolean alone = family.first(Relation.PARENT) == null && family.first(Relation.OTHER) == null;
        if (family.exact || !alone || age < 35 || age > 60 || !family.hasRoom() || family.chance.percent(50)) {
            return null;
        }
        LocalDate birth = family.head().birthDate.minusDays(family.chance.between(7_700, 10_500));
        Person mother = family.join(Relation.PARENT, Sex.FEMALE, birth, family.newLine());
        mother.marital = MaritalStatus.WIDOWED;
        return new Told(ChangeKind.MERGED, "母亲单独的一户并入本户");
    }

    private static @Nullable Told studies(Family family) {
        Person pupil = family.find(person -> person.relation == Relation.CHILD
                && person.isAdult(family.day)
                && person.age(family.day) <= 19
                && person.canLiveIndependently);
        if (pupil == null || family.exact) {
            return null;
        }
        boolean goesOn = family.chance.percent(70);
        pupil.study = goesOn ? Study.FULL_TIME_UNDERGRADUATE_OR_BELOW : Study.NONE;
        return updated(Kin.of(pupil, family) + (goesOn ? "考入大学，教育支出增加" : "中学毕业，未继续就读"));
    }

    private static @Nullable Told enlists(Family family) {
        Person recruit = family.find(person -> person.relation == Relation.CHILD
                && person.sex == Sex.MALE
                && person.isAble(family.day)
                && person.age(family.day) <= 24
                && person.marital == MaritalStatus.UNMARRIED
                && person.service == Service.NONE);
        if (recruit == null || family.chance.percent(50)) {
            return null;
        }
        recruit.service = Service.CONSCRIPT;
        recruit.worksAway = false;
        Destinies.apart(recruit);
        return updated(Kin.of(recruit, family) + "应征入伍，为义务兵");
    }

    private static @Nullable Told declines(Family family) {
        Person old = family.find(person -> person.age(family.day) >= 75 && person.canLiveIndependently);
        if (old == null || family.exact) {
            return null;
        }
        old.canLiveIndependently = false;
        return updated(Kin.of(old, family) + "年老体弱，生活不能自理");
    }

    private static @Nullable Told buys(Family family) {
        if (family.hardship.isComplete() || family.exact || family.chance.percent(60)) {
            return null;
        }
        if (family.property == Property.WITHIN_ALLOWANCE_LIMIT) {
            family.property = Property.WITHIN_MARGIN_LIMIT;
            return updated("经济状况核对：财产只符合低保边缘规定");
        }
        family.property = Property.WITHIN_ALLOWANCE_LIMIT;
        return updated("复核财产，符合低保规定");
    }
}
