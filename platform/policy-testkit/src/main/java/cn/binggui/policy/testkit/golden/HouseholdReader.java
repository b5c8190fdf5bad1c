package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.national.resource.Yaml;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the family of a golden case; what it leaves out stands in common or takes the default. */
final class HouseholdReader {
    private static final String NO_LABOUR = "无劳动能力";
    private static final String NO_INCOME = "无生活来源";
    private static final String NO_SUPPORTER = "无履行义务能力人";

    private HouseholdReader() {}

    static HouseholdFacts read(Yaml family, Yaml common) {
        family.only("受理日", "乡镇", "户籍", "财产", "成员", "收入", "核定赡养费", "必需支出", "三无", "突发严重困难");
        List<Member> members = members(family.map("成员"));
        return new HouseholdFacts(
                either(family, common, "受理日").date("受理日"),
                either(family, common, "乡镇").text("乡镇"),
                Terms.constant(either(family, common, "户籍"), "户籍", Residence.class),
                members,
                family.maps("收入").stream().map(HouseholdReader::income).toList(),
                family.maps("核定赡养费").stream()
                        .map(support -> support(support, applicant(members)))
                        .toList(),
                family.maps("必需支出").stream().map(HouseholdReader::expense).toList(),
                Terms.constant(either(family, common, "财产"), "财产", Property.class),
                extremeHardship(family),
                Terms.yes(family, "突发严重困难", false));
    }

    private static Yaml either(Yaml family, Yaml common, String key) {
        return family.has(key) ? family : common;
    }

    private static List<Member> members(Yaml yaml) {
        List<Member> members = new ArrayList<>();
        for (String id : yaml.keys()) {
            members.add(MemberReader.read(id, yaml.map(id)));
        }
        return members;
    }

    private static String applicant(List<Member> members) {
        return members.stream()
                .filter(member -> member.relation() == Relation.APPLICANT)
                .map(Member::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no applicant"));
    }

    private static IncomeItem income(Yaml yaml) {
        yaml.only("成员", "来源", "金额");
        return new IncomeItem(
                yaml.text("成员"), Terms.constant(yaml, "来源", IncomeSource.class), Money.yuan(yaml.number("金额")));
    }

    private static AssessedSupport support(Yaml yaml, String applicant) {
        yaml.only("义务人", "受益人", "金额");
        return new AssessedSupport(
                yaml.text("义务人"), yaml.has("受益人") ? yaml.text("受益人") : applicant, Money.yuan(yaml.number("金额")));
    }

    private static ExpenseItem expense(Yaml yaml) {
        yaml.only("类别", "金额");
        return new ExpenseItem(Terms.constant(yaml, "类别", ExpenseKind.class), Money.yuan(yaml.number("金额")));
    }

    private static ExtremeHardship extremeHardship(Yaml family) {
        List<String> verified = family.texts("三无");
        if (!Set.of(NO_LABOUR, NO_INCOME, NO_SUPPORTER).containsAll(verified)) {
            throw new IllegalArgumentException(family.place() + ": unknown word in 三无: " + verified);
        }
        return new ExtremeHardship(
                verified.contains(NO_LABOUR), verified.contains(NO_INCOME), verified.contains(NO_SUPPORTER));
    }
}
