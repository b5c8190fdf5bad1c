package cn.binggui.core.household.demo;

import cn.binggui.core.household.Sex;
import cn.binggui.policy.facts.Relation;

/** Names people by their place in the family, as notes do. */
final class Kin {
    private static final String[] ORDER = {"长", "次", "三", "四", "五"};

    private Kin() {}

    /** Returns for example 户主, 妻子, 长子 or 孙女. */
    static String of(Person person, Family family) {
        boolean male = person.sex == Sex.MALE;
        return switch (person.relation) {
            case APPLICANT -> "户主";
            case SPOUSE -> male ? "丈夫" : "妻子";
            case CHILD -> child(person, family);
            case PARENT -> male ? "父亲" : "母亲";
            case GRANDPARENT -> male ? "祖父" : "祖母";
            case GRANDCHILD -> male ? "孙子" : "孙女";
            case SIBLING -> {
                boolean older = person.birthDate.isBefore(family.head().birthDate);
                yield male ? (older ? "哥哥" : "弟弟") : (older ? "姐姐" : "妹妹");
            }
            case OTHER -> other(person, family);
        };
    }

    private static String child(Person person, Family family) {
        boolean male = person.sex == Sex.MALE;
        int older = 0;
        int all = 0;
        for (Person other : family.everybody) {
            if (other.relation == Relation.CHILD && other.sex == person.sex) {
                all++;
                older += other.birthDate.isBefore(person.birthDate) ? 1 : 0;
            }
        }
        if (all == 1) {
            return male ? "儿子" : "女儿";
        }
        return ORDER[Math.min(older, ORDER.length - 1)] + (male ? "子" : "女");
    }

    private static String other(Person person, Family family) {
        boolean male = person.sex == Sex.MALE;
        if (person.age(family.day) > family.head().age(family.day) + 14) {
            return male ? "公公" : "婆婆";
        }
        return male ? "女婿" : "儿媳";
    }
}
