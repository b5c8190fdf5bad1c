package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.national.resource.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads one person of a golden case. */
final class MemberReader {
    private static final String GRADES = "一二三四";

    private MemberReader() {}

    static Member read(String id, Yaml yaml) {
        yaml.only(
                "关系",
                "出生",
                "婚姻",
                "同住",
                "收支共享",
                "法定义务",
                "外出务工",
                "在读",
                "有收入",
                "就业",
                "服役",
                "羁押",
                "失踪",
                "宗教教职离家月数",
                "外嫁",
                "能独立生活",
                "残疾",
                "重病",
                "户口已登记",
                "出生证明");
        Relation relation = Terms.constant(yaml, "关系", Relation.class);
        boolean livesTogether = Terms.yes(yaml, "同住", true);
        return new Member(
                id,
                relation,
                yaml.date("出生"),
                Terms.constant(yaml, "婚姻", MaritalStatus.class, MaritalStatus.UNMARRIED),
                livesTogether,
                Terms.yes(yaml, "收支共享", livesTogether),
                Terms.yes(yaml, "法定义务", relation != Relation.OTHER),
                Terms.yes(yaml, "外出务工", false),
                Terms.constant(yaml, "在读", Study.class, Study.NONE),
                Terms.yes(yaml, "有收入", true),
                Terms.yes(yaml, "就业", true),
                Terms.constant(yaml, "服役", Service.class, Service.NONE),
                Terms.constant(yaml, "羁押", Custody.class, Custody.NONE),
                Terms.constant(yaml, "失踪", Missing.class, Missing.NONE),
                yaml.has("宗教教职离家月数") ? yaml.whole("宗教教职离家月数") : 0,
                Terms.yes(yaml, "外嫁", false),
                Terms.yes(yaml, "能独立生活", true),
                disability(yaml),
                Terms.yes(yaml, "重病", false),
                Terms.yes(yaml, "户口已登记", true),
                Terms.constant(yaml, "出生证明", BirthProof.class, BirthProof.COMPLETE));
    }

    /** Reads words such as 肢体一级. */
    private static @Nullable Disability disability(Yaml yaml) {
        if (!yaml.has("残疾")) {
            return null;
        }
        String text = yaml.text("残疾");
        int grade = text.endsWith("级") ? GRADES.indexOf(text.charAt(text.length() - 2)) + 1 : 0;
        if (grade == 0) {
            throw new IllegalArgumentException(yaml.place() + ": 残疾 must end in 一级, 二级, 三级 or 四级, not " + text);
        }
        return new Disability(
                Terms.constant(text.substring(0, text.length() - 2), DisabilityCategory.class, yaml.place() + ": 残疾"),
                grade);
    }
}
