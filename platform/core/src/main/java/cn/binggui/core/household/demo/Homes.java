package cn.binggui.core.household.demo;

import cn.binggui.core.household.Sex;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Study;

/** Who lives in a household at the beginning of its story. Ages are those of today. */
final class Homes {
    private Homes() {}

    /** 老年夫妻，子女分开过 */
    static void elderlyCouple(Family family) {
        Person head = couple(family, 63, 84);
        if (family.chance.percent(75)) {
            childApart(family, head);
        }
    }

    /** 独居老人 */
    static void elderlyAlone(Family family) {
        Chance chance = family.chance;
        Sex sex = chance.percent(55) ? Sex.FEMALE : Sex.MALE;
        Person head = family.add(Relation.APPLICANT, sex, chance.between(65, 88), family.newLine());
        head.marital = MaritalStatus.WIDOWED;
        if (chance.percent(65)) {
            childApart(family, head);
        }
    }

    /** 三无：孤老、无依靠的残疾人或孤儿 */
    static void threeNone(Family family) {
        Chance chance = family.chance;
        int kind = chance.weighted(50, 38, 12);
        int age = kind == 0 ? chance.between(62, 86) : kind == 1 ? chance.between(38, 59) : chance.between(9, 16);
        Person head = family.add(Relation.APPLICANT, chance.percent(85) ? Sex.MALE : Sex.FEMALE, age, family.newLine());
        if (kind == 1) {
            head.disability = new Disability(chance.one(DisabilityCategory.values()), chance.between(1, 2));
            head.canLiveIndependently = false;
        }
        if (kind == 2) {
            head.study = Study.FULL_TIME_UNDERGRADUATE_OR_BELOW;
            head.canLiveIndependently = false;
        }
    }

    /** 留守：祖辈带孙辈，中间一代在外 */
    static void leftBehind(Family family) {
        Chance chance = family.chance;
        Person head = chance.percent(75)
                ? couple(family, 57, 72)
                : family.add(Relation.APPLICANT, Sex.FEMALE, chance.between(58, 74), family.newLine());
        head.marital = family.people.size() > 1 ? MaritalStatus.MARRIED : MaritalStatus.WIDOWED;
        Person son = family.add(Relation.CHILD, Sex.MALE, childAge(family, 33, 42), paternal(family));
        son.marital = chance.percent(70) ? MaritalStatus.MARRIED : MaritalStatus.DIVORCED;
        away(son, chance);
        if (son.marital == MaritalStatus.MARRIED) {
            Person wife = family.add(Relation.OTHER, Sex.FEMALE, chance.between(30, 38), family.newLine());
            wife.marital = MaritalStatus.MARRIED;
            away(wife, chance);
        }
        int age = chance.between(7, 15);
        pupil(family, family.add(Relation.GRANDCHILD, anySex(chance), age, son.line));
        if (chance.percent(50)) {
            pupil(family, family.add(Relation.GRANDCHILD, anySex(chance), chance.between(3, age - 3), son.line));
        }
    }

    /** 父母带子女 */
    static void nuclear(Family family) {
        couple(family, 34, 50);
        children(family, 1, 3, 18);
    }

    /** 年轻夫妻 */
    static void youngCouple(Family family) {
        couple(family, 27, 36);
        children(family, 0, 1, 8);
    }

    /** 家有重病 */
    static void ill(Family family) {
        Chance chance = family.chance;
        if (chance.percent(65)) {
            nuclear(family);
        } else {
            threeGenerations(family);
        }
        Person patient = family.people.get(chance.between(0, family.people.size() - 1));
        patient.majorIllness = true;
        patient.medical = chance.yuan(9_000, 42_000);
    }

    /** 家有重残 */
    static void disabled(Family family) {
        Chance chance = family.chance;
        Person head = couple(family, 44, 60);
        if (chance.percent(60)) {
            Person child = family.add(Relation.CHILD, anySex(chance), childAge(family, 19, 26), paternal(family));
            child.disability = new Disability(
                    chance.one(DisabilityCategory.INTELLECTUAL, DisabilityCategory.MENTAL, DisabilityCategory.MULTIPLE),
                    chance.between(1, 2));
            child.canLiveIndependently = false;
        } else {
            Person one = chance.percent(50) ? head : family.people.get(1);
            one.disability = new Disability(
                    chance.one(DisabilityCategory.VISION, DisabilityCategory.HEARING, DisabilityCategory.LIMB),
                    chance.between(1, 4));
            children(family, 1, 1, 17);
        }
    }

    /** 供养学生 */
    static void students(Family family) {
        Chance chance = family.chance;
        couple(family, 45, 54);
        Person student = family.add(Relation.CHILD, anySex(chance), childAge(family, 18, 24), paternal(family));
        student.study = chance.percent(15)
                ? Study.PART_TIME_UNDERGRADUATE_OR_BELOW
                : student.age(family.today) >= 23 && chance.percent(80)
                        ? Study.FULL_TIME_POSTGRADUATE
                        : Study.FULL_TIME_UNDERGRADUATE_OR_BELOW;
        if (chance.percent(50)) {
            pupil(family, family.add(Relation.CHILD, anySex(chance), childAge(family, 9, 16), paternal(family)));
        }
    }

    /** 三代同堂 */
    static void threeGenerations(Family family) {
        Chance chance = family.chance;
        couple(family, 33, 46);
        children(family, 1, 2, 16);
        int age = family.head().age(family.today) + chance.between(22, 30);
        if (chance.percent(55)) {
            Person father = family.add(Relation.PARENT, Sex.MALE, age, paternal(family));
            father.marital = MaritalStatus.MARRIED;
        }
        Person mother = family.add(Relation.PARENT, Sex.FEMALE, age - 2, family.newLine());
        mother.marital = family.people.size() > 4 ? MaritalStatus.MARRIED : MaritalStatus.WIDOWED;
    }

    /** 成年子女在家，或已婚同住 */
    static void extended(Family family) {
        Chance chance = family.chance;
        couple(family, 49, 60);
        Person son = family.add(Relation.CHILD, Sex.MALE, childAge(family, 23, 31), paternal(family));
        if (chance.percent(40)) {
            Person wife = family.add(Relation.OTHER, Sex.FEMALE, chance.between(23, 29), family.newLine());
            son.marital = MaritalStatus.MARRIED;
            wife.marital = MaritalStatus.MARRIED;
            if (chance.percent(50)) {
                family.add(Relation.GRANDCHILD, anySex(chance), 3, son.line);
            }
        }
        if (chance.percent(45)) {
            int age = son.age(family.today) - chance.between(2, 4);
            family.add(Relation.CHILD, Sex.FEMALE, age, paternal(family));
        }
        son.worksAway = chance.percent(40);
        son.livesTogether = !son.worksAway || chance.percent(50);
    }

    /** 单亲 */
    static void singleParent(Family family) {
        Chance chance = family.chance;
        Sex sex = chance.percent(60) ? Sex.FEMALE : Sex.MALE;
        Person head = family.add(Relation.APPLICANT, sex, chance.between(33, 48), family.newLine());
        head.marital = chance.one(MaritalStatus.DIVORCED, MaritalStatus.WIDOWED);
        children(family, 1, 2, 17);
    }

    /** 单身成年人，或与老人、兄弟同住 */
    static void single(Family family) {
        Chance chance = family.chance;
        Person head = family.add(
                Relation.APPLICANT,
                chance.percent(85) ? Sex.MALE : Sex.FEMALE,
                chance.between(38, 58),
                family.newLine());
        head.marital = chance.percent(70) ? MaritalStatus.UNMARRIED : MaritalStatus.DIVORCED;
        int age = head.age(family.today);
        if (chance.percent(45)) {
            Person mother = family.add(Relation.PARENT, Sex.FEMALE, age + chance.between(21, 30), family.newLine());
            mother.marital = MaritalStatus.WIDOWED;
        } else if (chance.percent(35)) {
            Person brother = family.add(Relation.SIBLING, Sex.MALE, age - chance.between(2, 8), head.line);
            brother.disability = new Disability(chance.one(DisabilityCategory.values()), chance.between(1, 4));
        }
    }

    /** 夫妻带未成年子女：所有县都全部计入 */
    static void plain(Family family) {
        family.exact = true;
        couple(family, 30, 42);
        children(family, 0, 3, 14);
    }

    static Person couple(Family family, int youngest, int oldest) {
        Chance chance = family.chance;
        Person husband = family.add(Relation.APPLICANT, Sex.MALE, chance.between(youngest, oldest), family.newLine());
        int age = Math.max(26, husband.age(family.today) - chance.between(-1, 5));
        Person wife = family.add(Relation.SPOUSE, Sex.FEMALE, age, family.newLine());
        husband.marital = MaritalStatus.MARRIED;
        wife.marital = MaritalStatus.MARRIED;
        return husband;
    }

    /** Adds children of school age and below, who are born when the mother is grown up. */
    static void children(Family family, int least, int most, int oldest) {
        Chance chance = family.chance;
        Person mother = family.people.size() > 1 ? family.people.get(1) : family.head();
        int eldest = Math.min(oldest, mother.age(family.today) - 20);
        for (int i = chance.between(least, most); i > 0 && eldest >= 4; i--) {
            int age = chance.between(Math.max(3, eldest - 6), eldest);
            pupil(family, family.add(Relation.CHILD, anySex(chance), age, paternal(family)));
            eldest = age - 2;
        }
    }

    /** Returns an age at which a child's mother was grown up. */
    static int childAge(Family family, int youngest, int oldest) {
        Person spouse = family.first(Relation.SPOUSE);
        Person mother = spouse == null ? family.head() : spouse;
        return Math.min(family.chance.between(youngest, oldest), mother.age(family.today) - 20);
    }

    static Sex anySex(Chance chance) {
        return chance.percent(52) ? Sex.MALE : Sex.FEMALE;
    }

    /** Returns the line whose surname children bear: the father's. */
    static int paternal(Family family) {
        Person head = family.head();
        Person spouse = family.first(Relation.SPOUSE);
        if (head.sex == Sex.MALE) {
            return head.line;
        }
        if (spouse != null) {
            return spouse.line;
        }
        Person child = family.first(Relation.CHILD);
        return child == null ? family.newLine() : child.line;
    }

    static void pupil(Family family, Person child) {
        if (child.age(family.day) >= 6) {
            child.study = Study.FULL_TIME_UNDERGRADUATE_OR_BELOW;
        }
    }

    /** An adult child who lives elsewhere and may owe support. */
    private static void childApart(Family family, Person head) {
        Chance chance = family.chance;
        int age = childAge(family, 36, 56);
        Person child = family.add(Relation.CHILD, anySex(chance), age, paternal(family));
        child.marital = MaritalStatus.MARRIED;
        child.livesTogether = false;
        child.sharesFinances = false;
        child.marriedOut = child.sex == Sex.FEMALE && chance.percent(40);
        if (chance.percent(55)) {
            child.support = chance.yuan(600, 3_600);
        }
    }

    private static void away(Person person, Chance chance) {
        person.livesTogether = false;
        person.sharesFinances = chance.percent(70);
        person.worksAway = true;
    }
}
