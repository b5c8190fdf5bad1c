package cn.binggui.core.population.release;

import cn.binggui.core.population.AgeBounds;
import cn.binggui.policy.Term;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What a neighbour may know of a household and find again in a sample: the combination of traits that must not be rare.
 *
 * <p>It holds residence, and of every person relation, age between the bounds, marital status, whether the person lives with the family,
 * disability, study, service, custody, missing, religious life, marriage to elsewhere, and registration. What only the family and the office
 * know (income, expenses, property, whether means are shared, verified hardship) is not in it; amounts are moved instead.
 *
 * @param text the combination in Chinese, one person after the other; equal for households that cannot be told apart by it
 */
record Traits(String text) {
    static Traits of(HouseholdFacts facts, AgeBounds bounds) {
        List<String> people = new ArrayList<>();
        for (Member member : facts.members()) {
            people.add(person(member, facts, bounds));
        }
        people.sort(null);
        return new Traits("%s%d人：%s".formatted(facts.residence().term(), people.size(), String.join("；", people)));
    }

    private static String person(Member member, HouseholdFacts facts, AgeBounds bounds) {
        List<String> words = new ArrayList<>();
        words.add(member.relation().term());
        words.add(age(bounds.reached(member.birthDate(), facts.acceptedOn()), bounds));
        add(words, member.maritalStatus(), MaritalStatus.UNMARRIED);
        if (!member.livesTogether()) {
            words.add("不同住");
        }
        if (member.disability() != null) {
            words.add(member.isSeverelyDisabled() ? "重度残疾" : "残疾");
        }
        add(words, member.study(), Study.NONE);
        add(words, member.service(), Service.NONE);
        add(words, member.custody(), Custody.NONE);
        add(words, member.missing(), Missing.NONE);
        if (member.clergyMonthsAway() > 0) {
            words.add("宗教教职");
        }
        if (member.marriedOut()) {
            words.add("外嫁");
        }
        if (!member.registered()) {
            words.add("未登记");
            add(words, member.birthProof(), BirthProof.COMPLETE);
        }
        return String.join("、", words);
    }

    private static <T extends Enum<T> & Term> void add(List<String> words, T value, T ordinary) {
        if (value != ordinary) {
            words.add(value.term());
        }
    }

    /** Returns for example 18岁以下, 18至60岁, 60岁以上; the lower bound counts. */
    private static String age(int reached, AgeBounds bounds) {
        Iterator<Integer> years = bounds.years().iterator();
        int from = 0;
        for (int bound = 0; bound < reached; bound++) {
            from = years.next();
        }
        if (!years.hasNext()) {
            return reached == 0 ? "任何年龄" : from + "岁以上";
        }
        int to = years.next();
        return reached == 0 ? to + "岁以下" : "%d至%d岁".formatted(from, to);
    }
}
